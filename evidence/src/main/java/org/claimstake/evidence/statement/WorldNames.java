package org.claimstake.evidence.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimstake.evidence.statement.Gazetteer.Name;
import org.claimstake.evidence.statement.Gazetteer.Sort;
import org.claimstake.evidence.text.Tongue;

/**
 * Names that need no case: countries and regions as the Unicode CLDR tables of the Java platform call them, with adjectives and
 * capitals; the chemical elements; minerals and goods of energy that are traded.
 *
 * <p>A country is known by its English name, an element and a good too. Kinds: {@code country}, {@code region}; {@code element};
 * {@code rare_earth} for scandium, yttrium and the lanthanoids (IUPAC Red Book 2005, IR-3.5) and for words that mean them all;
 * {@code energy}; {@code group} for a class of many.
 */
public final class WorldNames {
    private static final int LANTHANUM = 57;
    private static final int LUTETIUM = 71;
    private static final int SCANDIUM = 21;
    private static final int YTTRIUM = 39;

    private WorldNames() {}

    /** As people of these languages write them; forms in `en` and `uk` beside the names of countries in any. */
    public static Gazetteer in(Tongue... tongues) {
        List<Tongue> wanted = List.of(tongues);
        List<Name> names = new ArrayList<>(places(wanted));
        names.addAll(elements(wanted));
        names.addAll(goods(wanted));
        return new Gazetteer(names);
    }

    private static List<Name> places(List<Tongue> tongues) {
        Map<String, String[]> more = new TreeMap<>();
        for (String line : Lexicon.lines("places.txt")) {
            String[] cells = cells(line);
            more.put(cells[0], cells);
        }
        Set<String> codes = new LinkedHashSet<>(more.keySet());
        codes.addAll(Arrays.stream(Locale.getISOCountries()).sorted().toList());
        List<Name> names = new ArrayList<>();
        for (String code : codes) {
            Set<String> forms = new LinkedHashSet<>();
            Locale place = new Locale.Builder().setRegion(code).build();
            for (Tongue tongue : tongues) {
                forms.addAll(called(place.getDisplayCountry(Locale.of(tongue.code()))));
            }
            forms.addAll(forms(more.getOrDefault(code, new String[0]), 1, tongues));
            boolean region = Character.isDigit(code.charAt(0)) || code.equals("EU") || code.equals("UN");
            names.add(new Name(
                    place.getDisplayCountry(Locale.ENGLISH),
                    Sort.PLACE,
                    List.copyOf(forms),
                    List.of(region ? "region" : "country")));
        }
        return names;
    }

    /** "Here (There)" and "Here - There" are called "Here" and "There"; "this & that" is "this and that". */
    private static List<String> called(String display) {
        return Arrays.stream(display.split("\\s+[-\u2013]\\s+|[(),]"))
                .map(part -> part.replace("&", "and").strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<Name> elements(List<Tongue> tongues) {
        List<Name> names = new ArrayList<>();
        for (String line : Lexicon.lines("elements.txt")) {
            String[] cells = cells(line);
            int number = Integer.parseInt(cells[0]);
            boolean rare = number == SCANDIUM || number == YTTRIUM || number >= LANTHANUM && number <= LUTETIUM;
            String first = cells[1].split(",", 2)[0].split(" ", 2)[0];
            names.add(new Name(
                    first,
                    Sort.COMMODITY,
                    forms(cells, 1, tongues),
                    rare ? List.of("element", "rare_earth") : List.of("element")));
        }
        return names;
    }

    private static List<Name> goods(List<Tongue> tongues) {
        List<Name> names = new ArrayList<>();
        for (String line : Lexicon.lines("goods.txt")) {
            String[] cells = cells(line);
            names.add(new Name(cells[0], Sort.COMMODITY, forms(cells, 2, tongues), parts(cells[1])));
        }
        return names;
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    /** `en` from a column, `uk` from the next. */
    private static List<String> forms(String[] cells, int english, List<Tongue> tongues) {
        List<String> forms = new ArrayList<>();
        if (tongues.contains(Tongue.EN) && cells.length > english) {
            forms.addAll(parts(cells[english]));
        }
        if (tongues.contains(Tongue.UK) && cells.length > english + 1) {
            forms.addAll(parts(cells[english + 1]));
        }
        return forms;
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
