package rawbench.ui.shell;

import rawbench.ui.settings.ConnectionModel;
import rawbench.wire.Endpoint;
import rawbench.workbench.Workbench;

/** The endpoints that a person lets go unverified until the window is closed. */
record UnverifiedEndpoints(Workbench workbench) implements ConnectionModel.Consent {
    @Override
    public boolean given(Endpoint endpoint) {
        return workbench.allowsUnverified(endpoint);
    }

    @Override
    public void give(Endpoint endpoint) {
        workbench.allowUnverified(endpoint);
    }

    @Override
    public void takeBack(Endpoint endpoint) {
        workbench.verifyAgain(endpoint);
    }
}
