package rawbench.ui.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import rawbench.rewrite.Remark;
import rawbench.rewrite.Subject;
import rawbench.ui.kit.Texts;
import rawbench.ui.request.Offer.Place;

/** The actions on the text as items of a menu; those that would not be done now are grey and say why. */
final class ActionsMenu {
    private static final List<Place> SELECTION = List.of(Place.ENCODE, Place.DECODE);

    private final ActionsModel model;
    private final Texts texts;
    private final List<MenuItem> items = new ArrayList<>();
    private final Map<Place, Menu> menus = new EnumMap<>(Place.class);
    private final List<Shown> shown = new ArrayList<>();

    private record Shown(MenuItem item, Offer offer) {}

    private ActionsMenu(ActionsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Everything there is. */
    static ActionsMenu all(ActionsModel model, Texts texts) {
        ActionsMenu menu = new ActionsMenu(model, texts);
        menu.fill(Offer.all());
        return menu;
    }

    /** What is done to a selection. */
    static ActionsMenu selection(ActionsModel model, Texts texts) {
        ActionsMenu menu = new ActionsMenu(model, texts);
        menu.fill(Offer.all()
                .stream()
                .filter(o -> SELECTION.contains(o.place()) || o.place() == Place.LAST)
                .toList());
        return menu;
    }

    private void fill(List<Offer> offers) {
        Place before = null;
        for (Offer offer : offers) {
            if (offer.place() == Place.LAST && before != Place.LAST) {
                items.add(new SeparatorMenuItem());
            }
            MenuItem item = new MenuItem();
            item.setId("offer-" + offer.id());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.act(offer));
            shown.add(new Shown(item, offer));
            boolean alone = offer.place() == Place.FIRST || offer.place() == Place.LAST;
            (alone ? items : menu(offer.place()).getItems()).add(item);
            before = offer.place();
        }
    }

    private Menu menu(Place place) {
        return menus.computeIfAbsent(place, _ -> {
            Menu menu = new Menu();
            menu.setId("offers-" + place.name().toLowerCase(Locale.ROOT));
            items.add(menu);
            return menu;
        });
    }

    /** The items, to be put into a menu. */
    List<MenuItem> items() {
        return items;
    }

    /** Says what can be done now; to be called before the menu is shown. */
    void offer() {
        Subject now = model.subject();
        for (Shown one : shown) {
            Optional<Remark> against = ActionsModel.against(one.offer(), now);
            String name = texts.text(one.offer().text());
            boolean inSelection = SELECTION.contains(one.offer().place());
            one.item().setDisable(against.isPresent());
            one.item()
                    .setText(inSelection ? name
                            : against.map(why -> texts.text("offer.not", name, reason(why))).orElse(name));
        }
        menus.forEach((place, menu) -> {
            String name = texts.text("offers." + place.name().toLowerCase(Locale.ROOT));
            boolean nothing = SELECTION.contains(place) && now.from() == now.to();
            menu.setDisable(nothing);
            menu.setText(nothing ? texts.text("offer.not", name, texts.text("reason.nothing-selected")) : name);
        });
    }

    /** Why not, in a few words: those that a menu has room for. */
    private String reason(Remark why) {
        return texts.text(switch (why.what()) {
            case HEAD_NOT_ENDED, NO_BODY, ALREADY_SO, NOT_CHUNKED, CHUNKS_BROKEN, NOT_CODED, STILL_CODED,
                    NOT_A_BODY_OF_FIELDS, NO_METHOD ->
                "reason." + why.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> "reason.other";
        });
    }
}
