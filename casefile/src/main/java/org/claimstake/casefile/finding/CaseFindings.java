package org.claimstake.casefile.finding;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.text.Place;

/**
 * What can be wrong with a case's folder and its files, worded here and nowhere else. The names
 * ({@code case/outside}) last: scripts and pages refer to them.
 */
public final class CaseFindings {
    private static final String NOT_READ = "the table was not read";
    private static final int LISTED = 15;
    private static final int SHOWN = 80;

    /**
     * A guess at an encoding.
     *
     * @param words   for a reader: {@code Windows-1251 (Cyrillic)}
     * @param charset for a converter: {@code WINDOWS-1251}
     * @param example a word of the file, read so; may be empty
     */
    public record LooksLike(String words, String charset, String example) {}

    private CaseFindings() {}

    // --- the folder

    /** @param looked where it was looked for, in words */
    public static Finding noSuchCase(String word, List<String> looked, Collection<String> cases) {
        Finding finding = Finding.of("case/not-a-case", "there is no case `" + word + "`")
                .why("looked for " + String.join(", ", looked))
                .why("a case is a folder that holds `case.stake`");
        return withNames(finding, "the cases found are", word, cases);
    }

    /** @param holds what lies in the folder */
    public static Finding notACase(String word, List<String> holds, Collection<String> cases) {
        Finding finding = Finding.of("case/not-a-case", "the folder `" + word + "` is no case")
                .why("a case is a folder that holds `case.stake`")
                .why(holds.isEmpty() ? "this one is empty" : "this one holds " + some(holds));
        return withNames(finding, "the cases found are", word, cases);
    }

    /** A file was named where a folder is wanted. @param folder the folder it lies in, when that is a case */
    public static Finding fileIsNoCase(String word, Optional<String> folder) {
        Finding finding = Finding.of("case/not-a-case", "`" + word + "` is a file, and a case is a folder")
                .why("a case is a folder that holds `case.stake`");
        return folder.map(finding::attempt).orElse(finding);
    }

    public static Finding outside(String path) {
        return Finding.of("case/outside", "`" + path + "` leads out of the case's folder")
                .why("a case reads only what lies in its own folder, so that one from a stranger can be opened safely")
                .why("copy the file into the folder and name it from there, without a leading `/` and without `..`");
    }

    public static Finding linkOutside(String path) {
        return Finding.of("case/outside", "`" + path + "` is a link that leads out of the case's folder")
                .why("a case reads only what lies in its own folder, so that one from a stranger can be opened safely")
                .why("put a copy in the place of the link");
    }

    public static Finding noFile(String path) {
        return Finding.of("case/no-file", "`" + path + "` is not in the case's folder");
    }

    public static Finding noPlainFile(String path, boolean folder) {
        return Finding.of("case/no-plain-file", "`" + path + "` is " + (folder ? "a folder" : "no plain file"))
                .why("only plain files are read: no folders, pipes, devices or sockets");
    }

    public static Finding cannotRead(String path, IOException failure) {
        String reason = switch (failure) {
            case AccessDeniedException denied -> "you may not read it";
            case FileSystemLoopException loop -> "its links lead in a circle";
            case FileSystemException system when system.getReason() != null -> "the system says: " + system.getReason();
            default -> "the system says: " + failure.getMessage();
        };
        return Finding.of("case/cannot-read", "`" + path + "` cannot be read").why(reason);
    }

    public static Finding tooLarge(String path, long most) {
        return Finding.of("case/too-large", "`" + path + "` is larger than " + bytes(most))
                .why("a table may hold 100 MB, any other text 10 MB")
                .why("leave out columns and rows that the case does not use, or divide the file");
    }

    /** @param what the files, in words */
    public static Finding tooMuch(String what, long most) {
        return Finding.of("case/too-much", what + " hold more than " + bytes(most) + " together")
                .why("give the case a folder of its own, with nothing else in it, and leave out what it does not use");
    }

    public static Finding tooManyFiles(int most) {
        return Finding.of("case/too-many-files", "the folder holds more than " + count(most) + " files")
                .why("give the case a folder of its own, with nothing else in it");
    }

    public static Finding tooDeep(String path, int most) {
        return Finding.of("case/too-deep", "`" + path + "` lies more than " + most + " folders deep")
                .why("give the case a folder of its own, with nothing else in it");
    }

    /** @param second where the name stands again; the library's is no place of the case */
    public static Finding modelTwice(String name, Place first, Optional<Place> second, String secondFile) {
        Finding finding = Finding.of("case/model-twice", "the model `" + name + "` is defined twice")
                .at(second.orElse(first), second.isPresent() ? "again" : "here, and in the library")
                .why(
                        "a model is looked up by its name in the case's folder and in the library, so each name stands once");
        Finding both =
                second.isPresent() ? finding.at(first, "first") : finding.why("the library's own is in " + secondFile);
        return both.why("give one of them another name");
    }

    // --- texts

    public static Finding notText(String path, String kind) {
        return Finding.of("data/not-text", "`" + path + "` is " + kind + ", not text")
                .where(path)
                .why("tables are CSV: text of UTF-8, one line a row, cells parted by commas")
                .why("save the sheet under another name as CSV (in a spreadsheet: Save as, CSV UTF-8)");
    }

    public static Finding encoding(String path, int line, int byteNumber, int value, LooksLike looks) {
        Finding finding = Finding.of("data/encoding", "`" + path + "` is not in UTF-8")
                .where(line(path, line) + ": byte " + byteNumber + " is "
                        + HexFormat.of().withUpperCase().toHexDigits((byte) value))
                .why("it looks like " + looks.words()
                        + (looks.example().isEmpty() ? "" : "; the word there would be `" + looks.example() + "`"))
                .why("save it as UTF-8: in a spreadsheet Save as, CSV UTF-8; in an editor Save with encoding, UTF-8");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return finding.attempt("iconv -f " + looks.charset() + " -t UTF-8 " + name + " > utf8-" + name);
    }

    // --- tables

    public static Finding noTable(String path, Place place, Collection<String> files) {
        Finding finding = Finding.of("case/no-table", "the table's file `" + path + "` is not in the case's folder")
                .at(place, "named here");
        return withNames(finding, "the folder's tables are", path, files);
    }

    public static Finding emptyFile(String path) {
        return Finding.of("data/empty", "`" + path + "` holds nothing")
                .where(path)
                .why("a table has a line of column names, then a line for each row");
    }

    public static Finding noRows(String path) {
        return Finding.of("data/empty", "`" + path + "` has column names and no row")
                .where(line(path, 1))
                .why("a table has a line of column names, then a line for each row");
    }

    public static Finding headerTwice(String path, int line, String name, int first, int again) {
        return Finding.of("data/header-twice", "two columns are called `" + name + "`")
                .where(line(path, line) + ", columns " + first + " and " + again)
                .why("a column is found by its name, so each name stands once; " + NOT_READ);
    }

    public static Finding headerEmpty(String path, int line, int column, int columns) {
        Finding finding = Finding.of("data/header-empty", "a column has no name")
                .where(line(path, line) + ", column " + column + " of " + columns)
                .why("the first line names every column; " + NOT_READ);
        return column == columns ? finding.why("a comma at the end of the line makes one column more") : finding;
    }

    public static Finding columns(String path, int line, List<String> row, int header, boolean decimalComma) {
        int cells = row.size();
        Finding finding = Finding.of(
                        "data/columns", "a row has " + plural(cells, "cell") + ", the header has " + header)
                .where(line(path, line))
                .why("the row is `" + cut(String.join(",", row)) + "`")
                .why("every row has a cell for every column, an empty one where nothing is known; " + NOT_READ);
        if (decimalComma) {
            return finding.why("a comma parts cells: write `1.5`, not `1,5`");
        }
        return cells > header
                ? finding.why("a comma inside a cell needs quotes around the cell: `\"ore, dry\"`")
                : finding;
    }

    /** More rows of the same fault than are worth showing. */
    public static Finding moreColumns(String path, int more) {
        return Finding.of("data/columns", plural(more, "further row") + " of another length than the header")
                .where(path);
    }

    public static Finding unclosedQuote(String path, int line) {
        return Finding.of("data/quote", "a quote is opened and never closed")
                .where(line(path, line))
                .why("what stands in quotes may hold commas and line breaks, and ends with a quote; " + NOT_READ)
                .why("a quote within quotes is written twice: `\"the \"\"old\"\" licence\"`");
    }

    public static Finding textAfterQuote(String path, int line) {
        return Finding.of("data/quote", "text follows a closing quote")
                .where(line(path, line))
                .why("a cell in quotes ends with its quote; " + NOT_READ)
                .why("a quote within quotes is written twice: `\"the \"\"old\"\" licence\"`");
    }

    /** @param delimiter {@code ;}, a tab or {@code |} */
    public static Finding delimiter(String path, char delimiter) {
        Finding finding = Finding.of("data/delimiter", "the cells of `" + path + "` are parted by " + named(delimiter))
                .where(line(path, 1))
                .why("cells are parted by commas; " + NOT_READ)
                .why("save it as CSV with commas: in a spreadsheet Save as, CSV UTF-8 (comma delimited)");
        return delimiter == ';'
                ? finding.why("files with semicolons often write `1,5` for 1.5: numbers need points here")
                : finding;
    }

    public static Finding tooManyColumns(String path, int most) {
        return Finding.of("data/too-many-columns", "the table has more than " + count(most) + " columns")
                .where(line(path, 1))
                .why("years belong into rows, one line for each; " + NOT_READ);
    }

    public static Finding tooManyRows(String path, int most) {
        return Finding.of("data/too-many-rows", "the table has more than " + count(most) + " rows")
                .where(path)
                .why("leave out rows that the case does not use, or add them up before; " + NOT_READ);
    }

    public static Finding longCell(String path, int line, int most) {
        return Finding.of("data/long-cell", "a cell has more than " + count(most) + " characters")
                .where(line(path, line))
                .why("a cell holds a number, a date, a word or a short text; " + NOT_READ);
    }

    // --- sources

    public static Finding sourceColumn(String column, Collection<String> header) {
        Finding finding = Finding.of("source/no-column", "`sources.csv` has no column `" + column + "`")
                .where(line("sources.csv", 1));
        return withNames(finding, "its columns are", column, header);
    }

    public static Finding sourceWithoutId(int line) {
        return Finding.of("source/no-id", "a source has no id")
                .where(line("sources.csv", line))
                .why("texts name a source by its id: `source usgs_2025`");
    }

    public static Finding sourceId(int line, String id) {
        return Finding.of("source/id", "`" + id + "` is no id of a source")
                .where(line("sources.csv", line))
                .why(
                        "an id is a word of letters, digits, `_`, `-` and `.`, without spaces, so that a text can name it");
    }

    public static Finding sourceTwice(String id, int first, int again) {
        return Finding.of("source/id-twice", "two sources have the id `" + id + "`")
                .where("sources.csv, lines " + first + " and " + again)
                .why("a figure names its source by the id, so each id stands once");
    }

    public static Finding sourceYesNo(int line, String column, String found) {
        return Finding.of("source/yes-no", "`" + found + "` is neither yes nor no")
                .where(line("sources.csv", line) + ", column " + column)
                .why("`yes`: the address leads to the very document; `no`: to the site it is on; empty: not known");
    }

    public static Finding noSources(String id, Place place) {
        return Finding.of("source/no-file", "the case names the source `" + id + "` and keeps no `sources.csv`")
                .at(place)
                .why("sources are listed in `sources.csv`, a line each, found by their id")
                .attempt("id,title,publisher,author,date,address,address_exact,kind,licence,quote")
                .attempt(id + ",,,,,,,,,");
    }

    // --- YAML

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
                .at(place);
    }

    public static Finding yamlDocuments(Place place) {
        return Finding.of("yaml/documents", "a second document begins")
                .at(place)
                .why("each file holds one; a line of `---` begins another");
    }

    public static Finding yamlEmpty(String file) {
        return Finding.of("yaml/empty", "`" + file + "` holds nothing").where(file);
    }

    public static Finding yamlKeyKind(Place place) {
        return Finding.of("yaml/key", "a key is a plain word").at(place);
    }

    public static Finding yamlKeyTwice(String key, Place first, Place again) {
        return Finding.of("yaml/key-twice", "`" + key + "` stands twice")
                .at(again, "again")
                .at(first, "first");
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
        return Finding.of("yaml/kind", "`" + key + "` is " + wanted).at(place, found);
    }

    public static Finding yamlWord(String key, String found, Place place, Collection<String> known) {
        Finding finding =
                Finding.of("yaml/word", "`" + found + "` is no " + key).at(place);
        return withNames(finding, "it is one of", found, known);
    }

    // --- questions

    public static Finding questionId(String id, String file, Place place) {
        return Finding.of("question/id", "the question `" + id + "` lies in `" + file + "`")
                .at(place)
                .why("a question is found by the name of its file, which is its id with `.yaml`");
    }

    public static Finding questionBlank(Place place, String why) {
        return Finding.of("question/blank", "a blank is not well formed")
                .at(place)
                .why(why)
                .why(
                        "a blank is a name in braces: `{state_value}`; a brace that is meant as such is written twice: `{{`");
    }

    public static Finding questionGrid(int most, Place place) {
        return Finding.of("question/grid", "the grid has more than " + count(most) + " cells")
                .at(place)
                .why("every value of one input is run with every value of the others");
    }

    public static Finding questionEach(String name, Place place, Collection<String> inputs) {
        Finding finding = Finding.of("question/each", "`" + name + "` is no input of the grid")
                .at(place)
                .why("`each` names the input whose values have an answer each");
        return withNames(finding, "its inputs are", name, inputs);
    }

    public static Finding questionExpect(Place place) {
        return Finding.of("question/expect", "it is not said what the value must be")
                .at(place)
                .why("one of three is wanted: `equals`; `near` and `within`; or `low`, `high` and `within`")
                .attempt("near: 6.2%, within: 0.1%");
    }

    public static Finding questionUnknown(String id, Collection<String> ids) {
        Finding finding = Finding.of("question/unknown", "the case has no question `" + id + "`");
        return ids.isEmpty()
                ? finding.why("it has none at all: a question is a file `questions/ID.yaml`")
                : withNames(finding, "its questions are", id, ids);
    }

    /** @param notion what the word should be: {@code a term or input} */
    public static Finding questionName(String name, String notion, Place place, Collection<String> known) {
        Finding finding = Finding.of("question/name", "the case has no " + notion + " `" + name + "`")
                .at(place);
        return withNames(finding, "it has", name, known);
    }

    public static Finding questionInput(String name, Place place) {
        return Finding.of("question/twice", "`" + name + "` is set twice")
                .at(place)
                .why("the grid gives it its values, so it stands in the grid alone");
    }

    // --- a new case

    public static Finding newExists(String target) {
        return Finding.of("new/exists", "`" + target + "` is there already")
                .why("a new case never overwrites anything; nothing was changed")
                .why("choose another name, or move what is there");
    }

    public static Finding newName(String target) {
        return Finding.of("new/name", "`" + target + "` cannot be the name of a case")
                .why("a name begins with a letter or digit and goes on with letters, digits, `-`, `_` and `.`")
                .attempt("my-deal");
    }

    public static Finding newNoFolder(String target, String parent) {
        return Finding.of("new/no-folder", "there is no folder `" + parent + "` for `" + target + "`")
                .why("only the case's own folder is made; nothing was changed");
    }

    public static Finding newFailed(String target, Exception failure) {
        String reason = failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
        String lower = reason.toLowerCase(Locale.ROOT);
        if (failure instanceof ReadOnlyFileSystemException || lower.contains("read-only")) {
            return newRefused("new/read-only", target, "the folder is read-only")
                    .why("choose a folder that you may write to");
        }
        if (failure instanceof AccessDeniedException
                || lower.contains("permission")
                || lower.contains("not permitted")) {
            return newRefused("new/read-only", target, "you may not write there")
                    .why("choose a folder that you may write to");
        }
        if (lower.contains("no space") || lower.contains("quota") || lower.contains("not enough space")) {
            return newRefused("new/disk-full", target, "the disk is full")
                    .why("make room, or choose a folder on another disk");
        }
        return newRefused("new/failed", target, "the system says: " + reason);
    }

    /** A copy that could not be taken away again. */
    public static Finding newLeft(Finding failed, String folder) {
        return new Finding(failed.name(), failed.what(), failed.at(), failed.where(), List.of(), List.of())
                .why("`" + folder + "` is left there and could not be removed: remove it by hand");
    }

    private static Finding newRefused(String name, String target, String reason) {
        return Finding.of(name, "`" + target + "` could not be made: " + reason)
                .why("nothing is left of it, and nothing else was changed");
    }

    // --- words

    /** The nearest of the names; else all of them, when they are few. */
    private static Finding withNames(Finding finding, String are, String word, Collection<String> names) {
        Optional<String> nearest = Nearest.of(word, names);
        if (nearest.isPresent()) {
            return finding.attempt(nearest.get());
        }
        return names.isEmpty() ? finding : finding.why(are + " " + some(names));
    }

    private static String some(Collection<String> names) {
        String first = names.stream().limit(LISTED).map(n -> "`" + n + "`").collect(Collectors.joining(", "));
        return names.size() <= LISTED ? first : first + " and " + (names.size() - LISTED) + " more";
    }

    private static String line(String path, int line) {
        return path + ", line " + line;
    }

    private static String named(char delimiter) {
        return switch (delimiter) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "`" + delimiter + "`";
        };
    }

    /** The beginning of a long text, on one line. */
    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String bytes(long bytes) {
        return bytes % 1_000_000 == 0 ? bytes / 1_000_000 + " MB" : bytes + " bytes";
    }

    private static String count(int count) {
        return count % 1_000_000 == 0
                ? count / 1_000_000 + " mn"
                : String.format(Locale.ROOT, "%,d", count).replace(",", " ");
    }
}
