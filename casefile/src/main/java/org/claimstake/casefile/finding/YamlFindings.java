package org.claimstake.casefile.finding;

import static org.claimstake.casefile.finding.CaseWording.withNames;

import java.util.Collection;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.text.Place;

/**
 * What can be wrong with a file of settings or of a question, as YAML.
 */
public final class YamlFindings {
    private YamlFindings() {}

    /** @param problem in the words of the YAML parser, which are made for programmers */
    public static Finding yaml(Place place, String problem) {
        return Finding.of("yaml/layout", "this cannot be read as YAML")
                .at(place)
                .why(YamlProblem.inWords(problem))
                .why(
                        "a text with `: ` or ` #` in it, or that begins with `{`, `[`, `%`, `@`, `&` or `*`, needs quotes");
    }

    public static Finding yamlTag(Place place, String tag) {
        return Finding.of("yaml/tag", "`" + tag + "` is a tag, and tags are not read")
                .at(place)
                .why("these files hold words, numbers, lists and keys only");
    }

    public static Finding yamlAlias(Place place) {
        return Finding.of("yaml/alias", "anchors (`&name`) and references (`*name`) are not read")
                .at(place)
                .why("write what is meant in full, or put the text in quotes");
    }

    public static Finding yamlDeep(Place place, int most) {
        return Finding.of("yaml/deep", "lists and keys lie more than " + most + " levels deep")
                .at(place)
                .why("nothing that these files say needs so many");
    }

    public static Finding yamlDocuments(Place place) {
        return Finding.of("yaml/documents", "a second document begins")
                .at(place)
                .why("each file holds one; a line of `---` begins another");
    }

    public static Finding yamlEmpty(String file) {
        return Finding.of("yaml/empty", "`" + file + "` holds nothing")
                .where(file)
                .why("write what it is to say, or remove it");
    }

    public static Finding yamlKeyKind(Place place) {
        return Finding.of("yaml/key", "a key is a plain word").at(place);
    }

    public static Finding yamlKeyTwice(String key, Place first, Place again) {
        return Finding.of("yaml/key-twice", "`" + key + "` stands twice")
                .at(again, "again")
                .at(first, "first")
                .why("keep the one that is meant");
    }

    public static Finding yamlUnknownKey(String key, String of, Place place, Collection<String> known) {
        Finding finding =
                Finding.of("yaml/key", "`" + key + "` is no key of " + of).at(place);
        return withNames(finding, "the keys are", key, known);
    }

    public static Finding yamlMissingKey(String key, String of, Place place, String example) {
        return Finding.of("yaml/key-missing", of + " has no `" + key + "`")
                .at(place)
                .attempt(example);
    }

    /** @param wanted for example {@code a list} */
    public static Finding yamlKind(String key, String wanted, String found, Place place) {
        return Finding.of("yaml/kind", "`" + key + "` must be " + wanted).at(place, found);
    }

    public static Finding yamlWord(String key, String found, Place place, Collection<String> known) {
        Finding finding =
                Finding.of("yaml/word", "`" + found + "` is no " + key).at(place);
        return withNames(finding, "it is one of", found, known);
    }
}
