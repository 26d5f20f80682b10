package org.claimstake.report;

/** Text made safe to stand in HTML and SVG, between tags and in attributes alike. */
final class Markup {
    private Markup() {}

    static String safe(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(isAllowed(c) ? c : '\ufffd');
            }
        }
        return safe.toString();
    }

    // control characters have no place in a page; those that turn the direction of writing could make a text lie
    private static boolean isAllowed(char c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 || c >= 0xfffe;
        boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return !control && !turns;
    }

    /** An address that a page may lead to: the web, nothing that runs. */
    static boolean isWebAddress(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
