package org.claimstake.world.reading;

/** The sign before the fraction of a number. The other of the two may stand between thousands. */
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private final char sign;
    private final char thousands;

    DecimalMark(char sign, char thousands) {
        this.sign = sign;
        this.thousands = thousands;
    }

    public char sign() {
        return sign;
    }

    /** What stands between thousands where this is the decimal mark; blanks and apostrophes may too. */
    public char thousands() {
        return thousands;
    }
}
