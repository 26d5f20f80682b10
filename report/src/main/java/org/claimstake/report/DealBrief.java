package org.claimstake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimstake.advice.bargain.Concept;
import org.claimstake.advice.bargain.deals.Bargained;
import org.claimstake.advice.bargain.deals.Blocked;
import org.claimstake.advice.bargain.deals.Deal;
import org.claimstake.advice.bargain.deals.DealTerm;
import org.claimstake.advice.bargain.deals.Found;
import org.claimstake.advice.bargain.deals.Move;
import org.claimstake.advice.bargain.deals.Side;
import org.claimstake.advice.bargain.deals.Text;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.ValueType;

/**
 * A bargain over a case on one page, to be read in two minutes: what lies on the table, who would sign it, what to give and what to take, in
 * the words of the clauses, on what all rests and how it is meant.
 */
public final class DealBrief {
    private static final int OFFERS = 3;
    private static final int POINTS = 7;

    private final Bargained bargained;
    private final List<Side> sides;
    private final DealWords words;
    private final ValueType money;
    private final Answer.Subject subject;
    private final Basis basis;
    private final String command;
    private final List<BriefPart> parts = new ArrayList<>();

    private DealBrief(Bargained bargained, ValueType money, Answer.Subject subject, Basis basis, String command) {
        this.bargained = bargained;
        this.sides = bargained.ground().sides();
        this.words = DealWords.of(bargained, money);
        this.money = money;
        this.subject = subject;
        this.basis = basis;
        this.command = command;
    }

    /**
     * What a page has to tell.
     *
     * @param money   of what sides get
     * @param plan    of the case as it stands
     * @param command that makes the page again
     */
    public static DealBrief of(
            Bargained bargained, ValueType money, Answer.Subject subject, Plan plan, Grounds grounds, String command) {
        var brief = new DealBrief(
                bargained, money, subject, Answers.basis(plan, valued(bargained, plan), grounds), command);
        brief.all();
        return brief;
    }

    /** What sides get and what they never go below. */
    private static Set<Integer> valued(Bargained bargained, Plan plan) {
        var asked = new TreeSet<Integer>();
        Set<String> names = bargained.ground().sides().stream().map(Side::name).collect(Collectors.toSet());
        plan.profiles().stream()
                .filter(profile ->
                        names.contains(plan.parties().get(profile.party()).name()))
                .forEach(profile -> {
                    asked.add(profile.value());
                    profile.floors().forEach(floor -> {
                        asked.add(floor.left());
                        asked.add(floor.right());
                    });
                });
        return asked;
    }

    /** One page in one file, which fetches nothing and runs nothing. */
    public String html() {
        return BriefPage.of(this);
    }

    public String markdown() {
        return BriefMarkdown.of(this);
    }

    String title() {
        return subject.title();
    }

    String ask() {
        return "For " + sides.getFirst().title() + ", which bargains with "
                + sides.stream().skip(1).map(Side::title).collect(Collectors.joining(" and "));
    }

    List<BriefPart> parts() {
        return List.copyOf(parts);
    }

    private void head(String text) {
        parts.add(new BriefPart.Head(text));
    }

    private void say(String text) {
        parts.add(new BriefPart.Said(text));
    }

    private void all() {
        texts();
        zone();
        advice();
        prices();
        fair();
        table();
        rests();
        meant();
        head("To make this page again");
        parts.add(new BriefPart.Shell(command));
    }

    // ---- the answer

    /** Who would sign what lies on the table, or what is lacked, in a sentence. */
    public String answer() {
        Text table = bargained.table();
        String who = named(table);
        if (table.isAccepted()) {
            return who + ": all would sign. " + gains(table) + ".";
        }
        var why = new ArrayList<String>();
        for (int side = 0; side < sides.size(); side++) {
            double lacks = lacks(table, side);
            if (lacks > 0) {
                why.add(sides.get(side).title() + " lacks " + words.amount(lacks)
                        + " of what it would have without a deal");
            }
        }
        table.broken().forEach(floor -> why.add("it breaks the floor of " + floor));
        return who + ": not all would sign. " + sentence(String.join("; ", why)) + ".";
    }

    private double lacks(Text text, int side) {
        return bargained.ground().stands().get(side).least()
                - text.worth().certain().get(side);
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String named(Text text) {
        return bargained.texts().size() == 1 ? "The text as the case has it" : "“" + text.label() + "”";
    }

    private String gains(Text text) {
        return IntStream.range(0, sides.size())
                .mapToObj(side -> (side == 0
                                ? sentence(sides.get(side).title())
                                : sides.get(side).title())
                        + (side == 0 ? " would have " : " ")
                        + words.scale()
                                .with(words.within(
                                        bargained.ground().gain(text.worth(), side),
                                        text.error().get(side)))
                                .replaceAll("\\([^)]*\\)", "")
                        + (side == 0 ? " more than without a deal" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Each once: the case as it stands may be what was offered last. */
    private List<Text> shown() {
        Text table = bargained.table();
        return bargained.texts().stream()
                .filter(text -> text.equals(table)
                        || !text.deal().equals(table.deal())
                        || !text.besides().equals(table.besides()))
                .toList();
    }

    // ---- texts

    private void texts() {
        head("What each text is worth");
        say("In " + words.scale().words() + " for certain, today, above no deal (“"
                + bargained.ground().noDeal()
                + "”); ± holds 95 of 100 draws. Better in so many of 100 futures, the same "
                + DealWords.grouped(bargained.ground().futures()) + " for every text.");
        var heads = new ArrayList<>(List.of("text"));
        sides.forEach(side -> heads.add(side.title()));
        sides.forEach(side -> heads.add("better for " + side.title()));
        heads.add("who signs");
        var rows = new ArrayList<List<String>>();
        for (Text text : shown()) {
            var row = new ArrayList<>(List.of(text.label()));
            for (int side = 0; side < sides.size(); side++) {
                row.add(words.within(
                        bargained.ground().gain(text.worth(), side),
                        text.error().get(side)));
            }
            text.worth().better().forEach(better -> row.add(String.valueOf(Math.round(better * 100))));
            row.add(new DealTexts(bargained, words).verdict(text));
            rows.add(row);
        }
        parts.add(new BriefPart.Grid(heads, 1, 1 + 2 * sides.size(), rows));
        shown().stream()
                .filter(text -> !text.besides().isEmpty())
                .forEach(text ->
                        say("“" + text.label() + "” changes besides its terms: " + String.join(", ", text.besides())
                                + ". Its worth has that in it; advice on its terms has not."));
    }

    // ---- the zone

    private void zone() {
        head("Is there a deal that all would sign?");
        Found found = bargained.found();
        String looked = DealWords.grouped(found.deals().size())
                + (found.complete() ? " deals, all there are" : " deals of many more") + ", were computed. ";
        if (bargained.blocked().isPresent()) {
            say(looked + "None that all would sign was found.");
            blocked(bargained.blocked().get());
            return;
        }
        say(looked + "Nobody would refuse " + DealWords.grouped(found.zone().size()) + " of them, and "
                + DealWords.grouped(found.frontier().size()) + " of these waste nothing.");
        if (sides.size() == 2) {
            DealPlane plane = DealPlane.of(bargained, 0, 1, money);
            parts.add(new BriefPart.Picture(
                    Charts.deals(plane, "deals", Setting.of(Wording.ENGLISH, 760, Setting.Foot.NONE)),
                    Charts.deals(plane, "deals", Setting.of(Wording.ENGLISH, 366, Setting.Foot.NONE)),
                    frontier()));
        } else {
            parts.add(frontier());
        }
    }

    private void blocked(Blocked blocked) {
        var why = new ArrayList<String>();
        why.add("Nearest: " + words.fromTable(blocked.nearest()) + ".");
        for (int side = 0; side < sides.size(); side++) {
            if (blocked.lacks().get(side) > 0) {
                why.add(sentence(sides.get(side).title()) + " still lacks "
                        + words.amount(blocked.lacks().get(side)) + " of what it would have without a deal.");
            }
        }
        blocked.broken().forEach(floor -> why.add("It breaks the floor of " + floor + "."));
        why.add(
                sentence(sides.get(blocked.side()).title()) + " blocks. "
                        + blocked.move()
                                .map(move -> "Most could be given to it in "
                                        + words.change(blocked.term(), move.from(), move.to()) + ": " + words.both(move)
                                        + ".")
                                .orElse(
                                        "It has the best of every term already; what is lacking must come from something that these terms do not hold."));
        parts.add(new BriefPart.Items(false, why));
    }

    /** Of the deals that waste nothing some, from the best for the one to the best for the other. */
    private BriefPart.Grid frontier() {
        List<Found.Priced> all = bargained.found().frontier().stream()
                .map(place -> bargained.found().deals().get(place))
                .sorted(java.util.Comparator.comparingDouble(
                        priced -> -priced.worth().certain().getFirst()))
                .toList();
        var rows = new ArrayList<List<String>>();
        int count = Math.min(POINTS, all.size());
        for (int i = 0; i < count; i++) {
            Found.Priced one = all.get(count == 1 ? 0 : i * (all.size() - 1) / (count - 1));
            rows.add(row(words.fromTable(one.deal()), one));
        }
        return new BriefPart.Grid(heads("deals that waste nothing"), 1, 1 + sides.size(), rows);
    }

    private List<String> heads(String first) {
        var heads = new ArrayList<>(List.of(first));
        sides.forEach(side -> heads.add(side.title()));
        return heads;
    }

    private List<String> row(String first, Found.Priced one) {
        var row = new ArrayList<>(List.of(first));
        for (int side = 0; side < sides.size(); side++) {
            row.add(words.number(bargained.ground().gain(one.worth(), side)));
        }
        return row;
    }

    // ---- advice

    private void advice() {
        List<String> said = new DealAdvice(bargained, words, Look.PLAIN).sentences();
        List<Move> counters = bargained.counsel().counters();
        List<Move> asks = bargained.counsel().asks();
        if (said.isEmpty()
                && counters.isEmpty()
                && asks.isEmpty()
                && bargained.counsel().fix().isEmpty()) {
            return;
        }
        head("What to do");
        said.forEach(this::say);
        bargained
                .counsel()
                .fix()
                .ifPresent(fix -> say("The least change that nobody refuses: " + words.fromTable(fix.to())
                        + ". It is worth " + words.both(fix) + "."));
        if (counters.isEmpty() && asks.isEmpty() && bargained.table().isAccepted()) {
            say(
                    "No other deal that was computed is worth more to one side and no less to the other: what lies on the table wastes nothing.");
        }
        offers("Offers that cost you nothing:", counters);
        if (!counters.equals(asks)) {
            offers("What you could ask for at no cost to others:", asks);
        }
        clauses();
    }

    private void offers(String head, List<Move> offers) {
        if (offers.isEmpty()) {
            return;
        }
        say(head);
        parts.add(new BriefPart.Items(
                true,
                offers.stream()
                        .limit(OFFERS)
                        .map(offer -> words.fromTable(offer.to()) + ": " + words.both(offer) + ".")
                        .toList()));
    }

    private void clauses() {
        List<DealClauses.Group> groups = words.clauses().groups(words.clauses().advised());
        if (groups.isEmpty()) {
            return;
        }
        say(
                bargained.ground().clauses().isEmpty()
                        ? "What they change:"
                        : "In the words of the clauses, as the case tells them:");
        var rows = new ArrayList<List<String>>();
        for (DealClauses.Group group : groups) {
            for (DealClauses.Touched one : group.touched()) {
                String where = one.where().isEmpty()
                        ? "no clause"
                        : one.where().substring(one.where().indexOf(':') + 1) + ", " + group.title();
                rows.add(List.of(one.term(), one.told(), where));
            }
        }
        parts.add(new BriefPart.Grid(List.of("term", "reads", "clause"), 3, 3, rows));
    }

    // ---- prices, fair deals

    private void prices() {
        Map<String, List<Move>> alike = new LinkedHashMap<>();
        for (Move move : bargained.counsel().moves()) {
            boolean idle = move.change().stream().allMatch(change -> Math.abs(change) < 1e-6);
            if (!idle) {
                alike.computeIfAbsent(move.from().changed(move.to()) + " " + move.change(), none -> new ArrayList<>())
                        .add(move);
            }
        }
        if (alike.isEmpty()) {
            return;
        }
        head("What a change of one term is worth");
        say("From what lies on the table, in " + words.scale().words() + " for certain.");
        var rows = new ArrayList<List<String>>();
        alike.values().forEach(moves -> rows.add(price(moves)));
        parts.add(new BriefPart.Grid(heads("change"), 1, 1 + sides.size(), rows));
    }

    private List<String> price(List<Move> moves) {
        Move move = moves.getFirst();
        int term = move.from().changed(move.to()).getFirst();
        DealTerm of = bargained.ground().terms().get(term);
        var row = new ArrayList<>(List.of(of.name() + " "
                + of.values().get(move.from().place(term)).words() + " to "
                + of.values().get(move.to().place(term)).words()
                + (moves.size() > 1 ? ", or " + (moves.size() - 1) + " more alike" : "")));
        for (int side = 0; side < sides.size(); side++) {
            row.add(words.within(move.change().get(side), move.error().get(side)));
        }
        return row;
    }

    private void fair() {
        if (bargained.blocked().isPresent()) {
            return;
        }
        head("What would be fair");
        var rows = new ArrayList<List<String>>();
        for (Concept concept : Concept.values()) {
            List<Integer> chosen = bargained.found().chosen().getOrDefault(concept, List.of());
            if (!chosen.isEmpty()) {
                Found.Priced first = bargained.found().deals().get(chosen.getFirst());
                var row = new ArrayList<>(List.of(concept.title()));
                for (int side = 0; side < sides.size(); side++) {
                    row.add(words.within(
                            bargained.ground().gain(first.worth(), side),
                            bargained
                                    .found()
                                    .errors()
                                    .getOrDefault(concept, List.of())
                                    .get(side)));
                }
                row.add(words.fromTable(first.deal()));
                rows.add(row);
            }
        }
        var heads = new ArrayList<>(heads("notion"));
        heads.add("chooses");
        parts.add(new BriefPart.Grid(heads, 1, 1 + sides.size(), rows));
    }

    // ---- the table, and on what all rests

    private void table() {
        head("What lies on the table");
        Deal deal = bargained.table().deal();
        var rows = new ArrayList<List<String>>();
        for (int term = 0; term < bargained.ground().terms().size(); term++) {
            DealTerm one = bargained.ground().terms().get(term);
            rows.add(List.of(
                    one.name(),
                    one.values().get(deal.place(term)).words(),
                    one.title(),
                    bargained
                            .ground()
                            .clause(term)
                            .map(clause -> clause.place())
                            .orElse("")));
        }
        parts.add(new BriefPart.Grid(List.of("term", "is", "which is", "clause"), 4, 4, rows));
        if (!bargained.ground().untouched().isEmpty()) {
            say("Not bargained over, having no range: "
                    + String.join(", ", bargained.ground().untouched()) + ".");
        }
    }

    private void rests() {
        head("What this rests on");
        say(sentence(basis.line()) + ".");
        sides.forEach(side -> say(DealMeant.side(side)));
        if (!bargained.equal().isEmpty()) {
            List<Double> equal = bargained.equal().getLast();
            say(
                    "Rates of parties are assumptions. Where all discount at the lowest of them, what lies on the table is worth on average "
                            + IntStream.range(0, sides.size())
                                    .mapToObj(side -> words.amount(equal.get(side)) + " to "
                                            + sides.get(side).title())
                                    .collect(Collectors.joining(", "))
                            + " above no deal.");
        }
        bargained.notes().forEach(this::say);
        Set<String> table =
                bargained.ground().terms().stream().map(DealTerm::name).collect(Collectors.toSet());
        folded(
                "Assumed, without a source",
                basis.assumed().stream()
                        .filter(cited -> !table.contains(cited.ground().name()))
                        .toList());
        folded("Not known", basis.missing());
    }

    private void folded(String summary, List<Cited> cited) {
        if (!cited.isEmpty()) {
            parts.add(new BriefPart.Folded(
                    summary + " (" + cited.size() + ")",
                    cited.stream().map(DealBrief::told).toList()));
        }
    }

    private static String told(Cited cited) {
        Plan.Ground ground = cited.ground();
        return ground.name()
                + (ground.words().isEmpty() ? "" : " = " + ground.words())
                + (ground.reason().isEmpty() ? "" : ": " + ground.reason());
    }

    private void meant() {
        head("How it is meant");
        parts.add(new BriefPart.Items(
                false, DealMeant.of(sides, bargained.blocked().isEmpty())));
    }

    String foot() {
        var foot = new ArrayList<String>();
        foot.add("Case " + subject.id());
        foot.add("version " + subject.version());
        foot.add(DealWords.grouped(bargained.ground().futures())
                + (bargained.ground().futures() == 1 ? " future, seed " : " futures, seed ")
                + subject.seed());
        foot.add(OwnMoney.told(subject.money()));
        if (!subject.licence().isEmpty()) {
            foot.add("licence of the case: " + subject.licence());
        }
        return String.join("; ", foot) + ". No page here says whether a deal is good. Made with Claimstake.";
    }
}
