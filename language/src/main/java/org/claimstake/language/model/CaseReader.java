package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimstake.language.editing.Known;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Alternative;
import org.claimstake.language.plan.InputRange;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.Parser;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A case's text becomes a plan: this method list is the order in which it is read.
 */
public final class CaseReader {
    private final CaseText text;
    private final Findings findings;
    private final World world;
    private final Checker checker;
    private final Changes changes;
    private final Instances.Models models;
    private final Items items;
    private final CaseHeader header;
    /** The plan's own reading and those of scenarios it looks into, by name. */
    private final Map<String, CaseReader> besides;
    /** Of models that were read for themselves on the way. */
    private final List<Known> ofModels = new ArrayList<>();

    private final boolean expecting;
    /** Parties of which the plan says what they get, whether or not they have a profile. */
    private final List<String> valued;

    public CaseReader(CaseText text, Findings findings) {
        this(text, findings, true);
    }

    public CaseReader(CaseText text, Findings findings, boolean expecting) {
        this(text, findings, expecting, List.of());
    }

    /**
     * @param expecting whether what the case expects of itself is read
     * @param valued    parties that have a profile in the plan even where the case declares none
     */
    public CaseReader(CaseText text, Findings findings, boolean expecting, List<String> valued) {
        this.text = text;
        this.findings = findings;
        this.world = new World(text, findings);
        this.checker = new Checker(world);
        this.changes = new Changes(world);
        this.models = new Instances.Models(world);
        this.items = new Items(world, checker, changes, models);
        this.header = new CaseHeader(world, checker);
        this.besides = new LinkedHashMap<>();
        this.expecting = expecting;
        this.valued = List.copyOf(valued);
    }

    /** Another scenario of the case that this reader reads: its values are numbered on. */
    private CaseReader(CaseReader plans, String scenario) {
        this.text = plans.text;
        this.findings = plans.findings;
        this.world = new World(plans.world, scenario);
        this.checker = new Checker(world);
        this.changes = new Changes(world);
        this.models = new Instances.Models(world);
        this.items = new Items(world, checker, changes, models);
        this.header = new CaseHeader(world, checker);
        this.besides = plans.besides;
        this.expecting = true;
        this.valued = List.of();
    }

    /** Null when there are findings. */
    public @Nullable CaseReading read(String scenario, List<GivenValue> given, List<GivenEquation> equations) {
        return read(scenario, given, equations, Lent.NOTHING);
    }

    /**
     * As {@link #read(String, List, List)}, with some changes of another scenario in the place of this one's. What such a
     * mixture is expected to give nobody has said, so that its expectations and claims are not among its checks.
     */
    public @Nullable CaseReading read(
            String scenario, List<GivenValue> given, List<GivenEquation> equations, Lent lent) {
        SyntaxTree tree = text.tree(text.main(), findings);
        List<Declaration> all = tree.declarations();
        List<String> scenarios = declare(tree, scenario, given, lent);
        if (lent.isNothing() && expecting) {
            items.expects().check(scenario, scenarios);
        }
        equations.forEach(equation -> items.expects().check(equation, Objects.requireNonNull(world.names), findings));
        world.lean = !valued.isEmpty();
        if (lent.isNothing() && !world.lean) {
            items.claims().check(Objects.requireNonNull(world.names));
        }
        items.profiles().check(Objects.requireNonNull(world.names), valued);
        finish();
        for (Declaration.Model model : models.unused()) {
            alone(new CaseText.ModelFile(text.main(), false), model.name());
        }
        if (findings.any()) {
            return null;
        }
        Plan plan = new Planner(world).plan(title(all), scenario);
        return findings.any() || plan == null ? null : reading(plan, all, scenarios);
    }

    /** What was read, to be used again with other values in the place of those that were given. */
    public KeptCase kept(Plan plan) {
        return new KeptCase(world, besides.values(), plan);
    }

    /** Is a column of a table filled by this input? */
    boolean fillsBy(String input) {
        return world.filledBy.contains(input);
    }

    Changes changes() {
        return changes;
    }

    @Nullable
    Scope names() {
        return world.names;
    }

    /** All names of one scenario, and the names of all scenarios; formulas wait until they are asked for. */
    private List<String> declare(SyntaxTree tree, String scenario, List<GivenValue> given, Lent lent) {
        var scope = new Scope(null, tree.file(), "", false, null);
        List<Declaration> all = tree.declarations();
        header.read(all, scope);
        new FileNames(world).declare(all, scope, items.schedules());
        var scenarios = new Scenarios(all, scope, world);
        scenarios.become(changes, scenario, lent);
        settings(given, scope);
        parties(all, scope);
        scenarios.parties();
        for (Declaration declaration : all) {
            if (declaration instanceof Declaration.Model model) {
                models.own(model, scope);
            }
        }
        new UnitLinks(world, checker, items.grounds()).read(all, scope);
        tables(all, scope);
        Setting at = Setting.of(scope);
        all.forEach(declaration -> items.declare(declaration, at));
        joinDraws();
        besides.put(scenario, this);
        world.names = scope;
        world.beside = new Beside(scenarios.names(), scope, name -> {
            CaseReader reader = besides.get(name);
            if (reader == null) {
                reader = new CaseReader(this, name);
                reader.declare(tree, name, given, Lent.NOTHING);
                reader.begin();
            }
            return new Beside.There(reader.world, reader.checker, Objects.requireNonNull(reader.world.names));
        });
        return scenarios.names();
    }

    /** What a scenario changes, as its text has it. */
    public static List<String> changed(CaseText text, String scenario) {
        SyntaxTree tree = text.tree(text.main(), new Findings());
        var world = new World(text, new Findings());
        return new Scenarios(tree.declarations(), new Scope(null, tree.file(), "", false, null), world)
                .changed(scenario);
    }

    /** What was found out about every value, behind {@link #read}: with findings too, as far as reading went. */
    public List<Known> known() {
        var all = new ArrayList<>(new Facts(world, checker.fitting()).all());
        all.addAll(ofModels);
        return all;
    }

    /** What is found out about the values of a file's models, each read for itself. */
    public static List<Known> known(CaseText text, CaseText.ModelFile file) {
        var all = new ArrayList<Known>();
        for (Declaration declaration : text.tree(file.text(), new Findings()).declarations()) {
            if (declaration instanceof Declaration.Model model) {
                CaseReader own = of(text, file, model);
                own.alone(file, model.name());
                all.addAll(own.ofModels);
            }
        }
        return all;
    }

    /** A reader in which a model of a file can be read for itself. */
    private static CaseReader of(CaseText text, CaseText.ModelFile file, Declaration.Model model) {
        var own = new CaseReader(text, new Findings());
        own.header.read(
                text.tree(text.main(), own.findings).declarations(), new Scope(null, text.main(), "", false, null));
        own.inMoneyOfTests(model, file);
        return own;
    }

    /** The tests of one model file, each in a world of its own. */
    public static List<CaseReading.ModelTest> tests(CaseText text, CaseText.ModelFile file) {
        var findings = new Findings();
        SyntaxTree tree = text.tree(file.text(), findings);
        var tests = new ArrayList<CaseReading.ModelTest>();
        if (findings.any()) {
            return List.of(new CaseReading.ModelTest(file.text().name(), "", null, findings, 1));
        }
        for (Declaration declaration : tree.declarations()) {
            if (declaration instanceof Declaration.Model model) {
                CaseReader own = of(text, file, model);
                var wrong = own.alone(file, model.name());
                if (wrong.any()) {
                    tests.add(new CaseReading.ModelTest(model.name().name(), "", null, wrong, 1));
                    continue;
                }
                for (Declaration part : model.parts()) {
                    if (part instanceof Declaration.Test test) {
                        tests.add(test(text, file, model, test));
                    }
                }
            }
        }
        return tests;
    }

    /** What a file writes without a basis is the money of its tests, where it has some. */
    private void inMoneyOfTests(Declaration.Model model, CaseText.ModelFile file) {
        for (Declaration part : model.parts()) {
            if (part instanceof Declaration.Test test && test.money() != null) {
                header.money(
                        test.money(),
                        new Scope(null, file.text(), "", file.library(), null),
                        test.title().span());
                return;
            }
        }
    }

    /**
     * What is wrong in a model's own text, whoever uses it: its inputs are taken as given, its roles as parties, its
     * goods as goods that are not each other.
     */
    private Findings alone(CaseText.ModelFile file, Declaration.Ident name) {
        var wrong = new Findings();
        var reader = new CaseReader(text, wrong);
        reader.world.axis = world.axis;
        reader.world.money = world.money;
        reader.world.anyMoney = true;
        reader.models.readAlone().read(file, reader.items.schedules());
        var outer = new Scope(null, file.text(), "", file.library(), null);
        Instances.Models.Found found =
                reader.models.find(name.name(), reader.items.schedules(), outer.place(name.span()));
        if (found != null) {
            var instance = new Scope(found.file(), file.text(), "", file.library(), null);
            reader.people(found.model(), outer);
            reader.items
                    .instances()
                    .fill(found, instance, List.of(), Setting.of(outer), true, null, outer.place(name.span()));
            reader.joinDraws();
            reader.finish();
            if (!wrong.any()) {
                new Planner(reader.world).plan("", "");
            }
        }
        ofModels.addAll(new Facts(reader.world, reader.checker.fitting()).all());
        findings.addAll(wrong.all());
        return wrong;
    }

    private void people(Declaration.Model model, Scope scope) {
        for (Declaration part : model.parts()) {
            if (part instanceof Declaration.People people) {
                people.people().forEach(role -> {
                    scope.parties().put(role.name().name(), world.parties.size());
                    world.parties.add(World.Person.called(role.name().name()));
                });
            }
        }
    }

    private static CaseReading.ModelTest test(
            CaseText text, CaseText.ModelFile file, Declaration.Model model, Declaration.Test test) {
        var findings = new Findings();
        var reader = new CaseReader(text, findings);
        Plan plan = reader.readTest(file, model.name().name(), test);
        return new CaseReading.ModelTest(
                model.name().name(),
                test.title().text(),
                findings.any() || plan == null ? null : CaseReading.of(plan),
                findings,
                test.futures() == null ? 1 : test.futures());
    }

    private @Nullable Plan readTest(CaseText.ModelFile file, String name, Declaration.Test test) {
        var outer = new Scope(null, file.text(), "", file.library(), null).markTest();
        header.time(test.time(), outer, test.title().span());
        header.money(test.money(), outer, test.title().span());
        if (world.money == null) {
            return null;
        }
        models.read(file, items.schedules());
        Instances.Models.Found found =
                models.find(name, items.schedules(), outer.place(test.title().span()));
        if (found == null) {
            return null;
        }
        var instance = new Scope(found.file(), file.text(), "", file.library(), null);
        var testScope = new Scope(instance, file.text(), "", file.library(), null).markTest();
        people(found.model(), testScope);
        test.schedules().forEach(schedule -> items.schedules().declare(schedule, testScope));
        Setting at = Setting.of(testScope);
        items.instances()
                .fill(
                        found,
                        instance,
                        test.bindings(),
                        at,
                        true,
                        null,
                        outer.place(test.title().span()));
        test.expects().forEach(expect -> items.expects().add(expect, at));
        joinDraws();
        items.expects().check("", List.of());
        finish();
        return findings.any() ? null : new Planner(world).plan(test.title().text(), "");
    }

    // ---- the parts of a case, in the order in which they are read

    private static String title(List<Declaration> all) {
        for (Declaration declaration : all) {
            if (declaration instanceof Declaration.Case c) {
                return c.title().text();
            }
        }
        return "";
    }

    private void settings(List<GivenValue> given, Scope scope) {
        changes.newRound();
        for (GivenValue setting : given) {
            var file = new SourceText(setting.origin(), setting.name() + "=" + setting.value());
            var names = new SourceText(setting.origin(), setting.name());
            var values = new SourceText(setting.origin(), setting.value());
            Expr path = Parser.parseExpression(names, findings);
            Expr value = Parser.parseExpression(values, findings);
            if (path instanceof Expr.Unread || value instanceof Expr.Unread) {
                continue;
            }
            Expr shifted = Shift.by(value, setting.name().length() + 1);
            var here = new Scope(scope, file, "", false, null);
            if (shifted instanceof Expr.Unread) {
                world.report(SettingFindings.settingValue(setting.value(), here.place(shifted.span())));
            } else {
                changes.set(path, shifted, here);
            }
        }
    }

    private void parties(List<Declaration> all, Scope scope) {
        for (Declaration declaration : all) {
            switch (declaration) {
                case Declaration.Party party -> party(party, scope);
                case Declaration.People people ->
                    people.people().forEach(person -> {
                        person(
                                person.name(),
                                person.title() == null
                                        ? person.name().name()
                                        : person.title().text(),
                                "",
                                true,
                                null,
                                Type.Basis.NONE,
                                scope);
                    });
                default -> {
                    // no party
                }
            }
        }
    }

    private Typed discount(Declaration.Party party, Expr text, Type type, Context context) {
        Typed rate = checker.fitting()
                .fit(
                        checker.check(text, context),
                        text,
                        type,
                        "the discount rate of `" + party.name().name() + "`",
                        context);
        return !rate.broken() && checker.fitting().percentRateMeant(text, context) ? Typed.BROKEN : rate;
    }

    private void party(Declaration.Party party, Scope scope) {
        Def rate = null;
        Type.Basis basis = Type.Basis.NONE;
        if (party.discount() != null) {
            Expr text = party.discount();
            basis = party.real() == null ? Type.Basis.NONE : party.real() ? Type.Basis.REAL : Type.Basis.NOMINAL;
            if (text instanceof Expr.Basis b) {
                basis = b.real() ? Type.Basis.REAL : Type.Basis.NOMINAL;
            }
            Type type = new Type.Num(Growth.A_YEAR, true, basis, false);
            Context context = Context.of(scope, party.name().name(), null, List.of(), Context.Mode.LINE);
            rate = world.add(
                            party.name().name() + ".discount",
                            Step.Kind.INPUT,
                            null,
                            scope.place(text.span()),
                            context.words(text),
                            "Discount rate of " + title(party),
                            true,
                            type,
                            def -> changes.apply(def, discount(party, text, type, context), checker, null))
                    .heldOnce("a discount rate is one value for all periods");
            items.grounds().typed(rate, text, party.origin(), scope);
        }
        String level = party.level() == null ? "" : party.level().text();
        person(party.name(), title(party), level, false, rate, basis, scope);
    }

    private static String title(Declaration.Party party) {
        return party.title() == null ? party.name().name() : party.title().text();
    }

    private void person(
            Declaration.Ident name,
            String title,
            String level,
            boolean outside,
            @Nullable Def rate,
            Type.Basis basis,
            Scope scope) {
        if (scope.parties().putIfAbsent(name.name(), world.parties.size()) != null) {
            world.report(NameFindings.nameTwice(name.name(), scope.place(name.span()), null));
            return;
        }
        world.parties.add(new World.Person(name.name(), title, level, outside, rate, basis));
    }

    private void tables(List<Declaration> all, Scope scope) {
        var fillings = new Fillings(world, checker, items.types(), changes, all);
        for (Declaration declaration : all) {
            if (declaration instanceof Declaration.Table table) {
                if (scope.values().containsKey(table.name().name())) {
                    world.report(NameFindings.nameTwice(
                            table.name().name(), scope.place(table.name().span()), null));
                } else if (!new TableReader(world, checker, items.types(), changes, fillings).read(table, scope)) {
                    scope.values().put(table.name().name(), new Scope.Broken());
                }
            }
        }
    }

    /** When every draw has its name and before any formula is read: which are joined, and how. */
    private void joinDraws() {
        world.deferredFirst.run();
        world.correlations.settle();
    }

    /** Reads every formula; reading one may make helpers, which are read too. */
    private void finish() {
        begin();
        boolean more = true;
        while (more) {
            readOn();
            more = besides.size() > 1 && readElsewhere();
        }
        changes.unused(checker);
        world.deferred.run();
        besides.values().forEach(reader -> reader.world.settleOpenGoods());
        world.settleOpenGoods();
    }

    /**
     * Of scenarios looked into only what is read from here, which may look into others; false when nothing was left to
     * read.
     */
    private boolean readElsewhere() {
        int read = besides.size();
        Wanted.of(world);
        boolean more = besides.size() > read;
        for (CaseReader reader : List.copyOf(besides.values())) {
            more |= reader.world.deferred.run();
        }
        return more;
    }

    /** What settles units comes before all that reads them. */
    private void begin() {
        for (int i = 0; i < world.own.size() && !world.full(); i++) {
            world.own.get(i).settle(world.solver);
        }
        for (int i = 0; i < world.parties.size(); i++) {
            if (world.money != null) {
                new Cash(world, checker).step("net", i, Cash.Wanted.ALL, place());
            }
        }
    }

    private void readOn() {
        do {
            for (int i = 0; i < world.own.size() && !world.full(); i++) {
                world.own.get(i).check();
            }
        } while (world.deferred.run());
    }

    private org.claimstake.language.text.Place place() {
        return new org.claimstake.language.text.Place(text.main(), new org.claimstake.language.text.Span(0, 0));
    }

    private CaseReading reading(Plan plan, List<Declaration> all, List<String> scenarios) {
        var terms = new ArrayList<String>();
        var inputs = new ArrayList<String>();
        var measures = new ArrayList<String>();
        var figures = new ArrayList<String>();
        var used = new ArrayList<String>();
        for (Declaration declaration : all) {
            switch (declaration) {
                case Declaration.Term term -> terms.add(term.name().name());
                case Declaration.Input input -> input.names().forEach(n -> inputs.add(n.name()));
                case Declaration.Value value
                when value.keyword() == Declaration.Value.Keyword.MEASURE ->
                    measures.add(value.name().name().name());
                case Declaration.Value value
                when value.keyword() == Declaration.Value.Keyword.FIGURE ->
                    figures.add(value.name().name().name());
                default -> {
                    // not asked for
                }
            }
        }
        collectModels(all, used);
        return new CaseReading(
                plan,
                terms,
                inputs,
                scenarios,
                measures,
                figures,
                items.expects().scenarios(),
                used.stream().distinct().toList(),
                world.playedByName,
                List.copyOf(world.filledBy),
                alternatives(all),
                ranges(all));
    }

    private List<InputRange> ranges(List<Declaration> all) {
        var ranges = new ArrayList<InputRange>();
        for (Declaration declaration : all) {
            if (declaration instanceof Declaration.Input input
                    && input.range() != null
                    && input.range().low() != null
                    && input.range().high() != null) {
                String low = text.main().slice(input.range().low().span());
                String high = text.main().slice(input.range().high().span());
                input.names().forEach(name -> ranges.add(new InputRange(name.name(), low, high)));
            }
        }
        return ranges;
    }

    /** The scenarios that are what comes without a deal. */
    private static List<Alternative> alternatives(List<Declaration> all) {
        var alternatives = new ArrayList<Alternative>();
        for (Declaration declaration : all) {
            if (declaration instanceof Declaration.Scenario scenario && scenario.alternative() != null) {
                alternatives.add(new Alternative(
                        scenario.name().text(),
                        scenario.alternative().name().equals("option")
                                ? Alternative.Kind.OPTION
                                : Alternative.Kind.IMPASSE,
                        scenario.optionFor() == null ? "" : scenario.optionFor().name()));
            }
        }
        return alternatives;
    }

    private static void collectModels(List<Declaration> all, List<String> used) {
        for (Declaration declaration : all) {
            switch (declaration) {
                case Declaration.Use use -> used.add(use.model().name());
                case Declaration.Random random
                when random.process() != null -> used.add(random.process().name());
                case Declaration.For loop -> collectModels(loop.parts(), used);
                case Declaration.Model model -> collectModels(model.parts(), used);
                default -> {
                    // uses none
                }
            }
        }
    }
}
