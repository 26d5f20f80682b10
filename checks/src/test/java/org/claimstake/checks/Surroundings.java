package org.claimstake.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.Collator;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Calls whose answer depends on the machine, its user or the hour: clock, locale, time zone, environment, chance. */
final class Surroundings {

    static final DescribedPredicate<JavaAccess<?>> LOOKED_AT = DescribedPredicate.describe(
            "a clock, the default locale or time zone, the environment or chance",
            access -> access.getTarget() instanceof CodeUnitAccessTarget target && looksAround(target));

    private static final Map<Class<?>, Set<String>> METHODS = Map.ofEntries(
            Map.entry(
                    System.class,
                    Set.of(
                            "currentTimeMillis",
                            "nanoTime",
                            "getenv",
                            "getProperty",
                            "getProperties",
                            "identityHashCode")),
            Map.entry(Math.class, Set.of("random")),
            Map.entry(StrictMath.class, Set.of("random")),
            Map.entry(Locale.class, Set.of("getDefault", "setDefault")),
            Map.entry(TimeZone.class, Set.of("getDefault", "setDefault")),
            Map.entry(ZoneId.class, Set.of("systemDefault")),
            Map.entry(Clock.class, Set.of("systemUTC", "systemDefaultZone", "system")),
            Map.entry(Charset.class, Set.of("defaultCharset")),
            Map.entry(UUID.class, Set.of("randomUUID")),
            Map.entry(ThreadLocalRandom.class, Set.of("current")),
            Map.entry(Runtime.class, Set.of("availableProcessors", "freeMemory", "maxMemory", "totalMemory")),
            Map.entry(Integer.class, Set.of("getInteger")),
            Map.entry(Long.class, Set.of("getLong")),
            Map.entry(Boolean.class, Set.of("getBoolean")));

    /**
     * Methods that ask for the user's locale where none is handed to them. {@code String.format} and {@code formatted} ask
     * only for some conversions, which {@link Formats} finds in the sources.
     */
    private static final Map<Class<?>, Set<String>> METHODS_THAT_WANT_A_LOCALE = Map.of(
            String.class, Set.of("toLowerCase", "toUpperCase"),
            Formatter.class, Set.of("format"),
            PrintStream.class, Set.of("format", "printf"),
            PrintWriter.class, Set.of("format", "printf"),
            DateTimeFormatter.class, Set.of("ofPattern", "ofLocalizedDate"),
            Calendar.class, Set.of("getInstance"),
            Collator.class, Set.of("getInstance"));

    private Surroundings() {}

    private static boolean looksAround(CodeUnitAccessTarget target) {
        return isListed(METHODS, target)
                || (isListed(METHODS_THAT_WANT_A_LOCALE, target) && !takes(target, Locale.class))
                || isNow(target)
                || isUnseededRandom(target)
                || isFormatOfTheUsersLocale(target);
    }

    private static boolean isListed(Map<Class<?>, Set<String>> methods, CodeUnitAccessTarget target) {
        return methods.entrySet().stream()
                .anyMatch(entry -> target.getOwner().isEquivalentTo(entry.getKey())
                        && entry.getValue().contains(target.getName()));
    }

    private static boolean isNow(CodeUnitAccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now");
    }

    private static boolean isUnseededRandom(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        return isConstructor(target)
                && target.getRawParameterTypes().isEmpty()
                && (owner.isAssignableTo(Random.class) || owner.isEquivalentTo(SplittableRandom.class));
    }

    private static boolean isFormatOfTheUsersLocale(CodeUnitAccessTarget target) {
        return target.getOwner().isAssignableTo(Format.class)
                && (isConstructor(target) || target.getName().endsWith("Instance"))
                && !takes(target, Locale.class)
                && !takes(target, DecimalFormatSymbols.class);
    }

    private static boolean isConstructor(CodeUnitAccessTarget target) {
        return target.getName().equals("<init>");
    }

    private static boolean takes(CodeUnitAccessTarget target, Class<?> type) {
        return target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }
}
