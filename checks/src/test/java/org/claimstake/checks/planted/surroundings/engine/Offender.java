package org.claimstake.checks.planted.surroundings.engine;

import java.text.DecimalFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** Breaks a law on purpose, once in every method. */
final class Offender {

    long clock() {
        return System.nanoTime();
    }

    LongSupplier clockByReference() {
        return System::currentTimeMillis;
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }

    Clock systemClock() {
        return Clock.systemUTC();
    }

    ZoneId timeZone() {
        return ZoneId.systemDefault();
    }

    Locale locale() {
        return Locale.getDefault();
    }

    String localeBehindCase(String word) {
        return word.toLowerCase();
    }

    String localeBehindPattern(double amount) {
        return new DecimalFormat("0.00").format(amount);
    }

    String environment() {
        return System.getenv("HOME");
    }

    String property() {
        return System.getProperty("user.name");
    }

    double chance() {
        return Math.random();
    }

    int unseeded() {
        return new Random().nextInt();
    }

    int chanceOfThread() {
        return ThreadLocalRandom.current().nextInt();
    }

    int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
