package org.claimstake.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.claimstake.advice.Quantity;
import org.claimstake.advice.drivers.Drivers;
import org.claimstake.advice.drivers.Swings;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.report.map.MapView;

/**
 * The pictures of an answer. Each is made of what was computed and of nothing else: same run, same setting, same bytes.
 *
 * <pre>{@code
 * Run run = runner.run(plan, settings, Charts.kept(plan, List.of("price")));
 * Chart fan = Charts.fan(new Computed(outline, run, first), "price", Charts.five(computed, "price"), setting);
 * }</pre>
 *
 * <p>Laws: all that is drawn stands in the table; a gap is hatched and never drawn as zero; letters keep their size in
 * any width; with one language nothing of another is shown but what the case itself calls its things.
 */
public final class Charts {
    private Charts() {}

    /**
     * Cash of each party over time, a panel each.
     *
     * @param baseline the same case under other settings: drawn as a dashed line where it differs
     */
    public static Chart cash(Computed computed, Optional<Computed> baseline, Setting setting) {
        return CashPicture.of(
                Answers.cash(computed),
                baseline.map(Answers::cash),
                computed.run().settings().futures() > 1,
                setting);
    }

    /** The same of lines that an answer holds; only those that are cash are drawn. */
    public static Chart cash(Answer answer, Optional<Answer> baseline, Setting setting) {
        return CashPicture.of(
                cash(answer), baseline.map(Charts::cash), answer.subject().futures() > 1, setting);
    }

    private static List<Answer.Series> cash(Answer answer) {
        return answer.series().stream().filter(Answer.Series::isCash).toList();
    }

    /**
     * A line over all futures: median, half of them, nine tenths of them, and single futures.
     *
     * @param name    of a line, {@code cash.PARTY} among them
     * @param futures that are drawn by themselves, from 0 and below the number that was run
     * @throws IllegalArgumentException for a name that is no line, a future that was not run, and a line that the run did
     *                                  not keep: see {@link #kept}
     */
    public static Chart fan(Computed computed, String name, List<Long> futures, Setting setting) {
        return FanPicture.of(computed, name, futures, setting);
    }

    /** The steps that a run must keep so that fans of these names can be drawn; names that are no line keep nothing. */
    public static Set<Integer> kept(Plan plan, List<String> names) {
        var kept = new TreeSet<Integer>();
        for (String name : names) {
            Lines.find(plan, name).map(Named::step).filter(Step::byFuture).ifPresent(step -> kept.add(step.id()));
        }
        return kept;
    }

    /**
     * Five futures that stand for all: in order of what the line comes to over time, those at the middles of five equal
     * parts. Fewer where there are fewer; none where nothing is left to chance.
     */
    public static List<Long> five(Computed computed, String name) {
        return FanPicture.five(computed, name);
    }

    /** The pictures that the question itself asks for, in its order; none for an answer to no question. */
    public static List<Chart> own(Answer answer, Setting setting) {
        return OwnPictures.of(answer, setting);
    }

    /** A difference by its parts, which add up to it in the very digits that are shown. */
    public static Chart waterfall(Waterfall fall, Setting setting) {
        return WaterfallPicture.of(fall, setting);
    }

    /** The same of a difference that an answer tells, in the digits of the answer. */
    public static Chart waterfall(Steps steps, Setting setting) {
        return WaterfallPicture.of(steps, setting);
    }

    /** What moves a value most, one thing at a time, the longest bar first. */
    public static Chart tornado(Tornado tornado, Setting setting) {
        return TornadoPicture.of(tornado, setting);
    }

    /**
     * The same of inputs that were each held at their low and their high.
     *
     * @param plan that was run
     */
    public static Chart tornado(Swings swings, Plan plan, String id, Setting setting) {
        String title = setting.words().say("swings.title", "what", title(plan, swings.of()));
        return TornadoPicture.of(SwingRows.of(swings, plan, id, title, setting.words()), setting);
    }

    /**
     * What share of the variance goes back to each input alone, the largest first, each with its error.
     *
     * @param asked the value that was asked about, which may fold the one whose variance is shared out
     */
    public static Chart drivers(Drivers drivers, Plan plan, String id, Quantity asked, Setting setting) {
        String title = setting.words().say("drivers.title", "what", title(plan, asked));
        return DriversPicture.of(drivers, id, title, setting);
    }

    private static String title(Plan plan, Quantity of) {
        String title = of.step().title();
        String name = plan.name(of.step(), of.row());
        // a title with blanks is told by its name: what fills them differs from one future to the next
        String told = title.isEmpty() || title.contains("{") ? name.replace('_', ' ') : title;
        return of.step().byPeriod() ? told + ", " + plan.axis().label(of.period()) : told;
    }

    /**
     * A measure over the futures as fifty dots that can be counted; a figure that is a chance likewise.
     *
     * @throws IllegalArgumentException for a name that is no measure and no figure, or that has a value for each period
     */
    public static Chart dots(Computed computed, String name, Setting setting) {
        Named named = Named.find(computed.run().plan(), name)
                .filter(found ->
                        found.step().kind() == Step.Kind.MEASURE || found.step().kind() == Step.Kind.FIGURE)
                .orElseThrow(() -> new IllegalArgumentException(name + " is no measure and no figure"));
        return DotPicture.of(Frame.id("dots", name), Dots.of(computed, named), setting);
    }

    /**
     * What deals are worth to two sides: those that nobody refuses, those that waste nothing, the one on the table, those that notions of a fair
     * deal choose.
     */
    public static Chart deals(DealPlane plane, String id, Setting setting) {
        return DealPicture.of(plane, id, setting);
    }

    /** Rows on land: where each lies, how surely, and what one source says of who holds the place. */
    public static Chart map(MapView view, Setting setting) {
        return MapPicture.of(view, setting);
    }

    /** The same without words around it, for a page that has its own; empty where there is no land to draw on. */
    public static String plainMap(MapView view, Setting setting) {
        return MapPicture.plain(view, setting);
    }

    /** The style of all pictures; a page that holds some needs it once. */
    public static String css() {
        try (InputStream css = Charts.class.getResourceAsStream("chart.css")) {
            if (css == null) {
                throw new IllegalStateException("chart.css is not beside Charts");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
