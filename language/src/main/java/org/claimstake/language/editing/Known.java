package org.claimstake.language.editing;

import java.util.List;
import org.claimstake.language.text.Place;

/**
 * What the compiler found out about a value, whether or not the rest of its text is right.
 *
 * @param place   where its name stands; of an input that is given, where it is given
 * @param name    in full, {@code a.b}; rows left out
 * @param type    its unit or kind in words of the language: {@code Mt(ore)/year}, {@code a date}; empty when not known
 * @param shape   what it has a value for, in words: {@code a value for each period, for each row of regions}
 * @param title   its label; empty for none
 * @param origins where what stands in it comes from, in words; empty when it is computed of others
 */
public record Known(Place place, String name, String type, String shape, String title, List<String> origins) {
    public Known {
        origins = List.copyOf(origins);
    }
}
