package org.claimstake.checks.planted.libraries.engine;

import org.assertj.core.util.Strings;

/** Breaks a law on purpose: uses a library where only the JDK may be used. */
final class Offender {

    boolean isBlank(String text) {
        return Strings.isNullOrEmpty(text);
    }
}
