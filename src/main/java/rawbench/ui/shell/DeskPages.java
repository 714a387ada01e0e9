package rawbench.ui.shell;

import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.request.RequestView;
import rawbench.ui.response.ResponseView;
import rawbench.ui.settings.ConnectionModel;
import rawbench.ui.settings.ConnectionView;
import rawbench.ui.settings.SettingsModel;
import rawbench.ui.settings.SettingsView;
import rawbench.workbench.Workbench;

/** Makes what the window shows for a tab, once it comes to the front, and joins it with what the other panes know. */
record DeskPages(Workbench workbench, Work work, Person person, ViewState view, WorkspaceModel workspace,
        Comparisons comparisons, OtherTools tools, SettingsModel settings, Commands commands,
        Texts texts) implements Function<DeskTab, Page> {
    @Override
    public Page apply(DeskTab tab) {
        Texts own = own();
        return switch (tab) {
            case TabModel model -> page(model, own);
            case CompareTab comparison -> new ComparePage(comparison, new WindowExports(person, texts),
                    own.language());
            case ListenerTab listener -> page(listener, own);
        };
    }

    /**
     * Texts for one page: they follow the window's language weakly. What listened to that itself would stay, with its tab
     * and the answers in it, for as long as the window.
     */
    private Texts own() {
        ObjectProperty<Language> language = new SimpleObjectProperty<>(this, "language");
        language.bind(view.language);
        return new Texts(DeskPages.class, language);
    }

    /** Shows the other end of what is in front beside it. */
    private Button otherEnd() {
        Button button = Icons.only(new Button(), Feather.REPEAT, commands.tip("other.end", texts));
        button.setId("other-end");
        button.setOnAction(_ -> commands.run("other.end"));
        return button;
    }

    private ListenerPage page(ListenerTab listener, Texts own) {
        ListenerPage page = new ListenerPage(listener, work, new WindowExports(person, texts), own, own.language());
        page.tool(otherEnd());
        page.listenKey(commands.shownFirst("send"));
        return page;
    }

    private TabPage page(TabModel tab, Texts own) {
        ConnectionModel connection = connection(tab);
        tab.response().choices().onAddress(connection::pin);
        TabPage page = new TabPage(tab, workspace, comparisons, view, own,
                new Texts(RequestView.class, own.language()),
                response(tab, own),
                new ConnectionView(connection, settings, new Texts(SettingsView.class, own.language()), person::file));
        page.tool(new CopyMenu(tab, tools, own));
        page.tool(otherEnd());
        tools.watch(tab.request());
        page.sendKey(commands.shownFirst("send"));
        return page;
    }

    private ConnectionModel connection(TabModel tab) {
        ConnectionModel connection = new ConnectionModel(tab.request().settingsProperty(), tab.optionsProperty(),
                () -> tab.request().analysisProperty().get().target(), new UnverifiedEndpoints(workbench));
        tab.request().analysisProperty().subscribe(_ -> connection.look());
        tab.exchangeProperty().subscribe(_ -> connection.look());
        return connection;
    }

    private ResponseView response(TabModel tab, Texts own) {
        tab.response().body().saving().through(new WindowFiles(person, texts));
        tab.response().body().wrapProperty().bindBidirectional(view.wrap);
        tab.response().choices().onTrust(refused -> {
            settings.trust(refused);
            tab.sending().send();
        });
        ResponseView response = new ResponseView(tab.response(), own.language());
        response.tool(new CompareMenu(tab, comparisons, own.language(), commands, own));
        response.onLink(link -> workspace.follow(tab, link));
        return new AnswerPanes(workspace, person, work, own).with(tab, response);
    }
}
