package org.claimstake.report;

import java.util.ArrayList;
import java.util.List;
import org.claimstake.advice.Surface;
import org.claimstake.advice.Unknown;
import org.claimstake.advice.root.Found;
import org.claimstake.advice.root.Sought;

/** The roots of one term over another: sentence, table and lines. */
final class SurfaceSheets {
    private final Surface surface;
    private final Unknown over;
    private final Unknown term;
    private final SolveWords words;
    private final int most;

    SurfaceSheets(Surface surface) {
        this.surface = surface;
        this.over = surface.over();
        this.term = surface.slices().getFirst().solution().unknown();
        this.words = new SolveWords(surface.slices().getFirst().solution());
        this.most = surface.slices().stream()
                .mapToInt(slice -> slice.solution().sought().roots().size())
                .max()
                .orElse(0);
    }

    String sentence() {
        String other = SolveWords.named(over.title(), over.name());
        List<Surface.Slice> with = surface.slices().stream()
                .filter(slice -> !slice.solution().sought().roots().isEmpty())
                .toList();
        int without = surface.slices().size() - with.size();
        if (with.isEmpty()) {
            return "At none of " + without + " values of " + other + " is there a " + words.term() + " " + words.range()
                    + " that " + words.makes() + ".";
        }
        String none =
                without == 0 ? "" : " At " + without + " of " + surface.slices().size() + " values there is none.";
        String first = at(with.getFirst());
        return with.size() == 1
                ? "The " + words.term() + " that " + words.makes() + " is " + first + "." + none
                : "The " + words.term() + " that " + words.makes() + " goes from " + first + " to " + at(with.getLast())
                        + "." + none;
    }

    private String at(Surface.Slice slice) {
        String roots = SolveSentence.joined(slice.solution().sought().roots().stream()
                .map(root -> words.place(root.at(), root.spread()))
                .toList());
        return roots + " at " + SolveWords.named(over.title(), over.name()) + " " + SolveWords.place(over, slice.at());
    }

    List<Sheet> of() {
        var heads = new ArrayList<Sheet.Head>();
        heads.add(Sheet.Head.of(over.name(), over.name(), over.type()));
        for (int i = 0; i < Math.max(1, most); i++) {
            String name = i == 0 ? term.name() : term.name() + " " + (i + 1);
            heads.add(Sheet.Head.of(name, name, term.type()));
        }
        heads.add(Sheet.Head.words("else"));
        var rows = surface.slices().stream().map(this::row).toList();
        String caption = "The " + words.term() + " that " + words.makes();
        return List.of(new Sheet("surface", caption, heads, rows, Sheet.Shown.EVERYWHERE));
    }

    private List<Sheet.Cell> row(Surface.Slice slice) {
        var row = new ArrayList<Sheet.Cell>();
        row.add(new Sheet.Cell(SolveWords.place(over, slice.at()), over.plain(slice.at())));
        List<Found.Root> roots = slice.solution().sought().roots();
        for (int i = 0; i < Math.max(1, most); i++) {
            row.add(
                    i < roots.size()
                            ? new Sheet.Cell(
                                    words.place(roots.get(i).at(), roots.get(i).spread()),
                                    term.plain(roots.get(i).at()))
                            : new Sheet.Cell(i == 0 ? "none" : "", Double.NaN));
        }
        row.add(Sheet.Cell.words(otherwise(slice.solution().sought())));
        return row;
    }

    private String otherwise(Sought sought) {
        var parts = new ArrayList<String>();
        if (sought.kind() != Sought.Kind.FOUND && sought.kind() != Sought.Kind.PASSED_OVER) {
            parts.add(SolveSheets.end(sought.kind()));
        }
        for (Found found : sought.found()) {
            switch (found) {
                case Found.Root root -> {}
                case Found.Stretch stretch -> parts.add("anything " + words.stretch(stretch.from(), stretch.to()));
                case Found.Jump jump -> parts.add("jumps over it at " + words.place(jump.to()));
                case Found.Gap gap ->
                    parts.add("cannot be given " + words.stretch(gap.from(), gap.to()) + ": "
                            + SolveWords.blank(gap.why()));
            }
        }
        return String.join("; ", parts);
    }

    List<Picture> pictures() {
        var places = surface.slices().stream()
                .map(slice -> SolveWords.place(over, slice.at()))
                .toList();
        var rows = new ArrayList<Picture.Row>();
        for (int i = 0; i < most; i++) {
            int root = i;
            var values = surface.slices().stream()
                    .map(slice -> slice.solution().sought().roots())
                    .map(roots ->
                            root < roots.size() ? term.plain(roots.get(root).at()) : Double.NaN)
                    .toList();
            String label = SolveWords.label(term.title(), term.name());
            rows.add(new Picture.Row(most == 1 ? label : label + ", root " + (i + 1), values));
        }
        String title = words.term() + " over " + SolveWords.named(over.title(), over.name());
        return rows.isEmpty()
                ? List.of()
                : List.of(new Picture(Picture.Kind.LINES, title, term.type(), places, false, rows));
    }
}
