package org.claimstake.studio.serving;

import java.util.List;
import org.claimstake.language.finding.Finding;

/** What can be wrong with a request. The names ({@code studio/no-token}) last: pages and programs refer to them. */
public final class StudioFindings {
    private StudioFindings() {}

    public static Finding noToken() {
        return Finding.of("studio/no-token", "this request has no valid token")
                .why("a studio answers only those that it gave its address to, and the address holds a token")
                .why("the page may belong to a studio that has ended")
                .attempt("stake studio");
    }

    /** @param header that tells where the request comes from, and what it says */
    public static Finding strangePage(String header, String says) {
        return Finding.of(
                        "studio/strange-page",
                        "this request comes from elsewhere: its " + header + " is `" + says + "`")
                .why("a studio answers its own pages and programs on this machine, and no page of another site");
    }

    public static Finding noSuchAddress(String path) {
        return Finding.of("studio/no-such-address", "there is nothing at `" + path + "`")
                .why("what there is stands in `/api/openapi.json`");
    }

    /** @param takes the methods that the address takes */
    public static Finding noSuchMethod(String method, String path, List<String> takes) {
        return Finding.of("studio/no-such-method", "`" + path + "` does not take " + method)
                .why("it takes " + String.join(", ", takes));
    }

    public static Finding tooLarge(long most) {
        return Finding.of("studio/too-large", "what was sent is larger than " + most / 1_000_000 + " MB")
                .why("a larger case is opened from its folder")
                .attempt("stake studio FOLDER");
    }

    public static Finding tooBusy(int most) {
        return Finding.of("studio/too-busy", "this studio answers " + most + " requests at once, and so many it has")
                .why("ask again when one of them has its answer");
    }

    public static Finding viewOnly() {
        return Finding.of("studio/view-only", "this studio shows and changes nothing")
                .why("it was started with `--allow=view`");
    }

    /** @param what happened, in one line */
    public static Finding ourFault(String what) {
        return Finding.of("studio/our-fault", "this is our fault, not yours: something happened that must not")
                .why("what happened: " + what)
                .why("nothing of yours was changed; the terminal in which the studio runs says what to send");
    }
}
