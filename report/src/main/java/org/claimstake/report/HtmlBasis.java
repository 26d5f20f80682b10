package org.claimstake.report;

import java.util.List;

/** What an answer rests on, as lists: what is missing and assumed folded, the sources with their quoted words open. */
final class HtmlBasis {
    private final StringBuilder page = new StringBuilder();

    private HtmlBasis() {}

    static String of(Basis basis) {
        var lists = new HtmlBasis();
        lists.list("Missing", basis.missing(), "missing", false);
        lists.list("Assumed, without a source", basis.assumed(), "assumed", false);
        lists.list("Sources", basis.sourced(), "", true);
        lists.list("Constants of the library", basis.library(), "", false);
        return lists.page.toString();
    }

    private void list(String title, List<Cited> items, String mark, boolean open) {
        if (items.isEmpty()) {
            return;
        }
        page.append("<details" + (open ? " open" : "") + "><summary>" + title + " (" + items.size()
                + ")</summary>\n<ul class=\"sources\">\n");
        for (Cited item : items) {
            String words = item.ground().words();
            String name = "<code>" + Markup.safe(item.ground().name()) + "</code>"
                    + (words.isEmpty() ? "" : " = " + Markup.safe(words));
            String behind = item.ground().source().isEmpty()
                    ? (item.ground().reason().isEmpty()
                            ? ""
                            : ": " + Markup.safe(item.ground().reason()))
                    : ": " + Markup.safe(item.reference()) + address(item.address()) + quote(item.words());
            page.append("<li>" + (mark.isEmpty() ? name : "<span class=\"" + mark + "\">" + name + "</span>") + behind
                    + "</li>\n");
        }
        page.append("</ul></details>\n");
    }

    static String address(String address) {
        if (address.isEmpty()) {
            return "";
        }
        // what stands behind the address, a place in a file, is no part of it
        int end = address.indexOf(' ');
        String bare = Markup.safe(end < 0 ? address : address.substring(0, end));
        String rest = end < 0 ? "" : Markup.safe(address.substring(end));
        return Markup.isWebAddress(address)
                ? " <a href=\"" + bare + "\" rel=\"noreferrer noopener\">" + bare + "</a>" + rest
                : " " + bare + rest;
    }

    static String quote(String words) {
        return words.startsWith("“")
                ? "<blockquote>" + Markup.safe(words) + "</blockquote>"
                : " (" + Markup.safe(words) + ")";
    }
}
