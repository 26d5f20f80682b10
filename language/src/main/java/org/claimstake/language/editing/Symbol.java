package org.claimstake.language.editing;

import org.claimstake.language.text.Place;

/**
 * Something that a text gives a name to. Two are one when the same kind of thing is named at the same place.
 *
 * @param place   where its name stands when it is given
 * @param title   its label; empty for none
 * @param detail  how it is declared, in a few words: {@code : Mt(ore)/year}, {@code = price * amount}; may be empty
 * @param of      of an instance its model, of a row its table, of a member what it is a member of; else empty
 * @param library it stands in a text that ships and is not the user's to change
 */
public record Symbol(Kind kind, String name, Place place, String title, String detail, String of, boolean library) {

    /** What kinds of things have names, and how a sentence calls them. */
    public enum Kind {
        LINE("a line"),
        MEASURE("a measure"),
        FIGURE("a figure"),
        INPUT("an input"),
        TERM("a term"),
        RANDOM("a random value"),
        PROCESS("a process"),
        ACCOUNT("an account"),
        MOVEMENT("a movement"),
        WATERFALL("a waterfall"),
        CLAIMANT("a claim of a waterfall"),
        /** What the language gives to accounts, movements and waterfalls: {@code opening}, {@code left}. */
        GIVEN("a value that the language gives"),
        TABLE("a table"),
        COLUMN("a column"),
        ROW("a row"),
        INSTANCE("an instance"),
        MODEL("a model"),
        PARTY("a party"),
        ROLE("a role"),
        GOOD("a good"),
        QUANTITY("an open unit"),
        CHOICE("a choice"),
        CHOICE_VALUE("a value of a choice"),
        SCHEDULE("a schedule"),
        SCENARIO("a scenario"),
        CLAIM("a claim"),
        READING("a reading");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** With its article: {@code a line}. */
        public String words() {
            return words;
        }
    }
}
