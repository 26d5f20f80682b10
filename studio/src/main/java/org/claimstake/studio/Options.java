package org.claimstake.studio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a studio is started.
 *
 * @param here    the folder in which it is started; relative folders begin there
 * @param shipped the folder of the cases that ship; null where there is none
 * @param cases   opened from the start: folders, or ids as commands take them; the first is shown
 * @param port    0 for one of its own choosing
 * @param token   that stands in the address; "" for one that nobody can guess
 * @param edit    whether texts may be changed
 * @param idle    how long it lives without a page; zero for no end
 * @param beat    how often a page that listens is written to
 * @param language of the page; "" for the browser's
 * @param version of the program
 * @param faults  is told what we did wrong
 */
public record Options(
        Path here,
        @Nullable Path shipped,
        List<String> cases,
        int port,
        String token,
        boolean edit,
        Duration idle,
        Duration beat,
        String language,
        String version,
        Consumer<Throwable> faults) {
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final Duration BEAT = Duration.ofSeconds(15);

    public Options {
        cases = List.copyOf(cases);
    }

    /** A port and a token of its own choosing, editing allowed, two minutes without a page. */
    public static Options of(Path here, @Nullable Path shipped) {
        return new Options(here, shipped, List.of(), 0, "", true, IDLE, BEAT, "", "", fault -> {});
    }

    public Options withCases(List<String> some) {
        return new Options(here, shipped, some, port, token, edit, idle, beat, language, version, faults);
    }

    public Options withPort(int one) {
        return new Options(here, shipped, cases, one, token, edit, idle, beat, language, version, faults);
    }

    public Options withToken(String one) {
        return new Options(here, shipped, cases, port, one, edit, idle, beat, language, version, faults);
    }

    public Options withEdit(boolean allowed) {
        return new Options(here, shipped, cases, port, token, allowed, idle, beat, language, version, faults);
    }

    public Options withIdle(Duration most) {
        return new Options(here, shipped, cases, port, token, edit, most, beat, language, version, faults);
    }

    public Options withBeat(Duration each) {
        return new Options(here, shipped, cases, port, token, edit, idle, each, language, version, faults);
    }

    public Options withLanguage(String one) {
        return new Options(here, shipped, cases, port, token, edit, idle, beat, one, version, faults);
    }

    public Options withVersion(String one) {
        return new Options(here, shipped, cases, port, token, edit, idle, beat, language, one, faults);
    }

    public Options withFaults(Consumer<Throwable> told) {
        return new Options(here, shipped, cases, port, token, edit, idle, beat, language, version, told);
    }
}
