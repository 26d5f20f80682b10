package org.claimstake.world.deposit;

import java.lang.Character.UnicodeScript;
import java.util.Objects;

/**
 * A name of a deposit.
 *
 * @param text as the source writes it
 * @param script the script of its first letter, {@code COMMON} where it has none
 */
public record Name(String text, UnicodeScript script) {
    public Name {
        Objects.requireNonNull(text);
        Objects.requireNonNull(script);
    }

    public static Name of(String text) {
        UnicodeScript script = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
        return new Name(text, script);
    }
}
