package rawbench.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

import rawbench.ui.kit.Language;

/**
 * How the window looks and reads, as the settings change it: the properties of whoever keeps them.
 *
 * @param theme the name of a choice of the kit's theme
 * @param font the family of the fixed-width font; empty for the usual one
 * @param size of the fixed-width font, in pixels at the usual zoom
 * @param wrap whether long lines of an answer go on in the next row
 * @param calm whether nothing moves that need not
 */
public record LookModel(ObjectProperty<String> theme, ObjectProperty<Language> language, StringProperty font,
        DoubleProperty size, DoubleProperty zoom, BooleanProperty wrap, BooleanProperty calm) {}
