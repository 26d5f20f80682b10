package org.claimstake.studio.serving;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claimstake.language.finding.Finding;

/**
 * Who may come in. A page of another site can make a browser send anything here; so a request has to be addressed to this
 * machine by one of its own names (else a name that was turned to this machine would do), come from no other page, and hold
 * the token.
 */
final class Guard {
    private static final Set<String> OWN_FETCHES = Set.of("", "same-origin", "none");
    private static final String TOKEN = "token";

    private final Token token;
    private final Tickets tickets;
    private final int port;
    private final Set<String> hosts;

    /** What becomes of a request. */
    sealed interface Verdict {}

    /** It is answered. */
    record Welcome() implements Verdict {}

    /**
     * It brought the token in its address: the browser is told to keep it, and to go on without.
     *
     * @param address where to go on, on this server
     * @param byPage  the browser came from another site: it would not send what it keeps along a mere redirect
     */
    record Keep(String address, boolean byPage) implements Verdict {}

    record Turned(int status, Finding finding) implements Verdict {}

    /**
     * What the guard looks at.
     *
     * @param path    as it was sent, with escapes
     * @param query   as it was sent, "" where there is none
     * @param headers the first of that name, "" where there is none
     */
    record Asked(String method, String path, String query, Function<String, String> headers) {
        String header(String name) {
            return headers.apply(name);
        }
    }

    Guard(Token token, Tickets tickets, int port) {
        this.token = token;
        this.tickets = tickets;
        this.port = port;
        this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    }

    /** The name of the cookie; it holds the port, since a browser shares cookies among the ports of a machine. */
    String cookie() {
        return "claimstake-" + port;
    }

    Verdict judge(Asked asked) {
        String host = asked.header("Host").toLowerCase(Locale.ROOT);
        if (!hosts.contains(host)) {
            return new Turned(403, StudioFindings.strangePage("Host", host));
        }
        String origin = asked.header("Origin").toLowerCase(Locale.ROOT);
        if (!origin.isEmpty() && hosts.stream().noneMatch(own -> origin.equals("http://" + own))) {
            return new Turned(403, StudioFindings.strangePage("Origin", origin));
        }
        Optional<String> brought = brought(asked.query());
        String site = asked.header("Sec-Fetch-Site").toLowerCase(Locale.ROOT);
        boolean own = OWN_FETCHES.contains(site);
        // somebody clicked on the whole address in another page: that is allowed, as typing it is
        if (!own && !(isNavigation(asked) && brought.isPresent())) {
            return new Turned(403, StudioFindings.strangePage("Sec-Fetch-Site", site));
        }
        if (brought.isPresent()) {
            return isPage(asked) && (token.is(brought.get()) || tickets.take(brought.get()))
                    ? new Keep(withoutToken(asked), !own)
                    : new Turned(status(asked), StudioFindings.noToken());
        }
        return token.is(kept(asked)) || token.is(borne(asked))
                ? new Welcome()
                : new Turned(status(asked), StudioFindings.noToken());
    }

    private static boolean isPage(Asked asked) {
        return asked.method().equals("GET") && !isApi(asked);
    }

    private static boolean isNavigation(Asked asked) {
        return isPage(asked)
                && asked.header("Sec-Fetch-Mode").equals("navigate")
                && asked.header("Sec-Fetch-Dest").equals("document");
    }

    static boolean isApi(Asked asked) {
        return asked.path().startsWith("/api/") || asked.path().equals("/api");
    }

    // a program is told to bring a token, a person to open another page
    private static int status(Asked asked) {
        return isApi(asked) ? 401 : 403;
    }

    private static Optional<String> brought(String query) {
        return parts(query).stream()
                .filter(part -> part.startsWith(TOKEN + "="))
                .map(part -> part.substring(TOKEN.length() + 1))
                .findFirst();
    }

    private String kept(Asked asked) {
        for (String pair : asked.header("Cookie").split(";", -1)) {
            String[] both = pair.strip().split("=", 2);
            if (both.length == 2 && both[0].equals(cookie())) {
                return both[1];
            }
        }
        return "";
    }

    private static String borne(Asked asked) {
        String said = asked.header("Authorization");
        return said.regionMatches(true, 0, "Bearer ", 0, 7) ? said.substring(7).strip() : "";
    }

    // two strokes at the beginning would be the name of another machine
    private static String withoutToken(Asked asked) {
        String path = "/" + asked.path().replaceFirst("^[/\\\\]+", "");
        List<String> rest = new ArrayList<>(parts(asked.query()));
        rest.removeIf(part -> part.startsWith(TOKEN + "="));
        return rest.isEmpty() ? path : path + "?" + String.join("&", rest);
    }

    private static List<String> parts(String query) {
        return query.isEmpty() ? List.of() : List.of(query.split("&", -1));
    }

    /** Without escapes; what is no escape stays as it is. */
    static String plain(String escaped) {
        try {
            return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return escaped;
        }
    }
}
