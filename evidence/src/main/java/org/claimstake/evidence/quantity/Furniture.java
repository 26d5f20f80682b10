package org.claimstake.evidence.quantity;

/** What is numbered and not counted: names with figures, articles, footnotes, page furniture. */
final class Furniture {
    private final Terms terms;
    private final boolean capitalsName;

    Furniture(Terms terms, boolean capitalsName) {
        this.terms = terms;
        this.capitalsName = capitalsName;
    }

    /** Passes over what is no quantity whatever stands behind it. @return where to go on, or {@code at} */
    int past(int at) {
        Term term = terms.at(at);
        if (term.first().is(Token.Kind.JUNK) || term.is(Kind.SKIP)) {
            return at + 1;
        }
        if (term.is(Kind.LABEL) && isNumber(at + 1)) {
            return pastList(at + 1);
        }
        return term.isFigure() && (isInName(at) || isFootnote(at)) ? pastName(at) : at;
    }

    private boolean isNumber(int at) {
        return terms.at(at).isFigure() || terms.is(at, Kind.NUMBER) || terms.is(at, Kind.ONE);
    }

    /** "Articles 5, 6 and 7". */
    private int pastList(int from) {
        int at = from + 1;
        while (isListSign(at) && isNumber(at + 1)) {
            at += 2;
        }
        return at;
    }

    private boolean isListSign(int at) {
        Term term = terms.at(at);
        return term.isMark(",") || term.first().isDash() || term.is(Kind.AND) || term.is(Kind.OR) || term.is(Kind.TO);
    }

    /** RS-26, path/5, 0123-555. */
    private boolean isInName(int at) {
        if (!terms.touches(at)) {
            return false;
        }
        Term before = terms.at(at - 1);
        Term first = terms.at(at - 2);
        boolean joined = before.first().isDash() || before.isMark("/") || before.isMark(".");
        boolean isName = first.isWord() && !first.is(Kind.PREFIX) && !first.is(Kind.SIGN) && !isNumber(at - 2)
                || first.first().is(Token.Kind.JUNK);
        return before.isMark("#")
                || before.first().is(Token.Kind.JUNK)
                || joined && terms.touches(at - 1) && isName && !isUnit(at - 2);
    }

    /** "5 t-10", "5bn-10bn": what stands before the dash belongs to a number. */
    private boolean isUnit(int at) {
        Term term = terms.at(at);
        boolean mayBe = term.is(Kind.SCALE)
                || term.is(Kind.MANY)
                || term.is(Kind.UNIT)
                || term.is(Kind.CURRENCY)
                || term.is(Kind.PERCENT);
        return mayBe && (isNumber(at - 1) || terms.is(at - 1, Kind.SCALE));
    }

    private boolean isFootnote(int at) {
        return terms.at(at - 1).isMark("[") && terms.at(at + 1).isMark("]");
    }

    private int pastName(int from) {
        int at = from + 1;
        while (terms.touches(at) && (terms.at(at).isWord() || terms.at(at).isFigure() || terms.isHyphen(at))) {
            at++;
        }
        return at;
    }

    /** Whether figures without unit count something. @param to behind them */
    boolean isCount(int from, int to) {
        boolean inBrackets = terms.at(from - 1).isMark("(") && terms.at(to).isMark(")");
        return !inBrackets && !isItem(from, to) && !isAlone(from, to) && !isPartOfName(from) && !terms.isHyphen(to);
    }

    /** "1. The state", "2) The investor" at the beginning of a line. */
    private boolean isItem(int from, int to) {
        Term sign = terms.at(to);
        return terms.isLineStart(from) && terms.touches(to) && (sign.isMark(".") || sign.isMark(")"));
    }

    /** The only thing on its line: a page number, a counter of shares. */
    private boolean isAlone(int from, int to) {
        return terms.size() > 1 && terms.isLineStart(from) && terms.isLineStart(to);
    }

    /** "Leopard 2": behind a capital letter inside a sentence. */
    private boolean isPartOfName(int from) {
        Term before = terms.at(from - 1);
        return capitalsName
                && before.isWord()
                && before.entries().isEmpty()
                && before.first().startsLarge()
                && terms.at(from).first().blank()
                && terms.at(from - 2).isWord();
    }

    /** Whether a noun may stand here: "two deposits", not "the two are". */
    boolean isBeforeNoun(int at) {
        Term term = terms.at(at);
        return term.isWord() && term.first().blank() && !term.is(Kind.STOP) && !isBinding(term);
    }

    private static boolean isBinding(Term term) {
        return term.is(Kind.AND)
                || term.is(Kind.OR)
                || term.is(Kind.TO)
                || term.is(Kind.OF)
                || term.is(Kind.OUT_OF)
                || term.is(Kind.CUE)
                || term.is(Kind.BETWEEN);
    }
}
