package rawbench.cli;

import picocli.CommandLine.IVersionProvider;

import rawbench.workbench.BuildFacts;

/** What the prompt says of its version. */
final class Build implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"rawbench " + BuildFacts.read().says()};
    }
}
