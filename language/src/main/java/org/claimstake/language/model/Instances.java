package org.claimstake.language.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimstake.language.finding.Nearest;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Step;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.syntax.Declaration;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.syntax.SyntaxTree;
import org.claimstake.language.syntax.TypeText;
import org.claimstake.language.text.Place;
import org.claimstake.language.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A model used: its inputs bound to what the user gives, its lines named behind the instance's name.
 */
final class Instances {
    /** Instances within instances: more is a model that uses itself. */
    private static final int DEEPEST = 20;

    /** Where models are found, read once. */
    static final class Models {
        private final World world;
        private final Map<String, Scope> files = new HashMap<>();
        private final Map<String, Found> found = new HashMap<>();
        private final Map<String, Declaration.Model> own = new LinkedHashMap<>();
        private final java.util.Set<String> used = new java.util.HashSet<>();
        private @Nullable Scope ownScope;
        /** Inputs that nobody gives are taken as given: a model is read for itself. */
        private boolean alone;

        Models(World world) {
            this.world = world;
        }

        /** @param file goods, choices and schedules of the model's own file */
        record Found(Declaration.Model model, Scope file) {}

        void own(Declaration.Model model, Scope scope) {
            ownScope = ownScope == null ? scope.forModels() : ownScope;
            // the case's own file is one of those in which models are looked up
            boolean elsewhere = world.text
                    .model(model.name().name())
                    .filter(file -> !file.text().equals(scope.file()))
                    .isPresent();
            if (elsewhere) {
                world.report(UseFindings.modelClash(
                        model.name().name(), scope.place(model.name().span())));
            }
            if (own.putIfAbsent(model.name().name(), model) != null) {
                world.report(NameFindings.nameTwice(
                        model.name().name(), scope.place(model.name().span()), null));
            }
        }

        /** The models of the case's own text that nothing here used. */
        List<Declaration.Model> unused() {
            return own.values().stream()
                    .filter(model -> !used.contains(model.name().name()))
                    .toList();
        }

        Models readAlone() {
            alone = true;
            return this;
        }

        @Nullable
        Found find(String name, Schedules schedules, Place place) {
            used.add(name);
            Declaration.Model here = own.get(name);
            if (here != null && ownScope != null) {
                return new Found(here, ownScope);
            }
            Found known = found.get(name);
            if (known != null) {
                return known;
            }
            Optional<CaseText.ModelFile> file = world.text.model(name);
            if (file.isEmpty()) {
                var names = new java.util.TreeSet<>(world.text.modelNames());
                names.addAll(own.keySet());
                world.report(UseFindings.noModel(name, Nearest.of(name, names), place));
                return null;
            }
            read(file.get(), schedules);
            return found.get(name);
        }

        void read(CaseText.ModelFile file, Schedules schedules) {
            if (files.containsKey(file.text().name())) {
                return;
            }
            SyntaxTree tree = world.text.tree(file.text(), world.findings);
            var scope = new Scope(null, file.text(), "", file.library(), null);
            files.put(file.text().name(), scope);
            // the case itself tells what is wrong in its schedules, and they may read its values
            boolean ofCase = alone && file.text().equals(world.text.main());
            new FileNames(world).declare(tree.declarations(), scope, schedule -> {
                if (ofCase) {
                    schedules.given(schedule, scope);
                } else {
                    schedules.declare(schedule, scope);
                }
            });
            for (Declaration declaration : tree.declarations()) {
                if (declaration instanceof Declaration.Model model) {
                    found.putIfAbsent(model.name().name(), new Found(model, scope));
                }
            }
        }
    }

    private final World world;
    private final Checker checker;
    private final TypeReader types;
    private final Changes changes;
    private final Grounds grounds;
    private final Items items;
    private final Models models;
    private final Deque<String> making = new ArrayDeque<>(); // models around the one being read

    Instances(
            World world,
            Checker checker,
            TypeReader types,
            Changes changes,
            Grounds grounds,
            Items items,
            Models models) {
        this.world = world;
        this.checker = checker;
        this.types = types;
        this.changes = changes;
        this.grounds = grounds;
        this.items = items;
        this.models = models;
    }

    void use(Declaration.Use use, Setting at) {
        String name = use.name().name().name();
        Place place = at.scope().place(use.model().span());
        boolean row = items.ownRow(use.name(), at);
        Models.Found found = models.find(use.model().name(), items.schedules(), place);
        if (found == null || !fits(use.model().name(), at, place)) {
            at.scope().values().putIfAbsent(name, new Scope.Broken());
            return;
        }
        Scope scope = scope(found, at.name(name, row) + ".", at.rows());
        items.name(
                name,
                new Scope.Instance(name, scope, row ? at.rows() : null, false),
                at.scope().place(use.name().span()),
                at);
        Node condition = at.condition();
        if (use.condition() != null) {
            Node own = condition(use.condition(), at);
            // within an instance that pays only sometimes, what pays only sometimes needs both
            condition = condition == null ? own : new Node.Binary(Node.BinaryOp.AND, condition, own);
        }
        fill(found, scope, use.bindings(), at, at.pays() && !use.unpaid(), condition, place);
    }

    /** A model within itself, or instances too deep within one another, are told. */
    private boolean fits(String model, Setting at, Place place) {
        if (making.contains(model)) {
            world.report(UseFindings.usesItself(model, place));
            return false;
        }
        if (at.depth() >= DEEPEST) {
            world.report(UseFindings.tooDeep(DEEPEST, place));
            return false;
        }
        return true;
    }

    /** {@code random x = Process { … }}: an instance read by its line {@code value}. */
    void process(Declaration.Random random, Setting at) {
        Declaration.Ident model = java.util.Objects.requireNonNull(random.process());
        if (random.unsure()) {
            world.report(DrawFindings.unsureProcess(
                    random.names().getFirst().name().name(),
                    model.name(),
                    at.scope().place(random.span())));
        }
        for (Declaration.Named named : random.names()) {
            String name = named.name().name();
            Place place = at.scope().place(model.span());
            boolean row = items.ownRow(named, at);
            Models.Found process = models.find(model.name(), items.schedules(), place);
            changes.process(at.name(name, row), process == null ? List.of() : wanted(process.model()));
            if (changes.replaces(at.name(name, row))) {
                replaced(random, at.name(name, row), named, at);
                continue;
            }
            if (process == null || !fits(model.name(), at, place)) {
                at.scope().values().putIfAbsent(name, new Scope.Broken());
                continue;
            }
            Scope scope = scope(process, at.name(name, row) + ".", at.rows());
            items.name(
                    name,
                    new Scope.Instance(name, scope, row ? at.rows() : null, true),
                    at.scope().place(named.span()),
                    at);
            fill(process, scope, random.bindings(), at, at.pays(), at.condition(), place);
            value(random, named, scope, at, place);
        }
    }

    private void value(Declaration.Random random, Declaration.Named named, Scope scope, Setting at, Place place) {
        if (!(scope.values().get("value") instanceof Scope.Value(var value))) {
            world.report(DrawFindings.noProcess(named.name().name(), place));
            return;
        }
        if (random.origin() != null) {
            grounds.declared(value, null, random.origin(), at.scope());
        }
        if (random.type() != null) {
            TypeReader.Declared declared = types.read(random.type(), at.scope());
            world.deferred.add(() -> {
                if (checker.fitting().joined(declared.type(), value.type(world.solver)) == null) {
                    world.report(UnitFindings.declaredDiffers(
                            "`" + named.name().name() + "`",
                            checker.fitting().describe(declared.type()),
                            checker.fitting().describe(value.type(world.solver)),
                            "",
                            place,
                            null));
                }
            });
        }
    }

    /** A process that a scenario replaces by a value: nothing of it is drawn. */
    private void replaced(Declaration.Random random, String full, Declaration.Named named, Setting at) {
        UnitTerm unit = world.solver.fresh(named.name().name());
        TypeReader.Declared declared = random.type() == null
                ? new TypeReader.Declared(Type.number(unit), null)
                : types.read(random.type(), at.scope());
        Def def = world.add(
                full,
                Step.Kind.RANDOM,
                at.rows(),
                at.scope().place(named.span()),
                "",
                "",
                true,
                declared.type(),
                d -> changes.apply(d, new Typed(new Node.Constant(0), declared.type()), checker, declared.form()));
        items.name(named.name().name(), new Scope.Value(def), def.place(), at);
        grounds.declared(def, null, random.origin(), at.scope());
    }

    private Node condition(Expr text, Setting at) {
        Context context = at.context("where", Context.Mode.LINE);
        // names may come later in the text: read when the first payment asks
        Def def = world.add(
                at.prefix() + "where " + context.words(text),
                Step.Kind.LINE,
                at.rows(),
                context.place(text),
                context.words(text),
                "",
                false,
                Type.truth(),
                d -> {
                    Typed typed = checker.fitting().present(checker.check(text, context), text, context);
                    return checker.fitting().isTruth(typed, text, "`where`", context) ? typed : Typed.BROKEN;
                });
        return new Node.Ref(def.id(), at.rows() == null ? null : new org.claimstake.language.plan.Row.Slot(0));
    }

    private Scope scope(Models.Found found, String prefix, @Nullable Rows rows) {
        return new Scope(found.file(), found.file().file(), prefix, found.file().library(), rows);
    }

    /** Declares everything of the model in its new scope. */
    void fill(
            Models.Found found,
            Scope scope,
            List<Declaration.Binding> bindings,
            Setting from,
            boolean pays,
            @Nullable Node condition,
            Place place) {
        var given = new LinkedHashMap<String, Declaration.Binding>();
        for (Declaration.Binding binding : bindings) {
            if (given.putIfAbsent(binding.name().name(), binding) != null) {
                world.report(NameFindings.nameTwice(
                        binding.name().name(), from.scope().place(binding.name().span()), null));
            }
        }
        var inner = new Setting(
                scope, scope.rows(), List.of(), scope.prefix(), pays, condition, from.depth() + 1, java.util.Set.of());
        Declaration.Model model = found.model();
        open(model, scope);
        namedTwice(model, scope);
        new FileNames(world).choices(model.parts(), scope);
        for (Declaration part : model.parts()) {
            if (part instanceof Declaration.Schedule schedule) {
                items.schedules().declare(schedule, scope);
            }
        }
        if (!models.alone) {
            tellMissing(model, given.keySet(), place);
        }
        for (Declaration part : model.parts()) {
            switch (part) {
                case Declaration.People roles -> roles.people().forEach(role -> role(role, given, from, scope, place));
                case Declaration.Input input ->
                    input.names()
                            .forEach(name -> input(input, name, given.remove(name.name()), from, inner, model, place));
                default -> {
                    // declared below, when every input has its name
                }
            }
        }
        given.values().forEach(extra -> {
            var wanted = new java.util.TreeSet<String>(wanted(model));
            world.report(UseFindings.noSuchInput(
                    extra.name().name(),
                    model.name().name(),
                    Nearest.of(extra.name().name(), wanted),
                    wanted,
                    from.scope().place(extra.name().span())));
        });
        making.push(model.name().name());
        for (Declaration part : model.parts()) {
            if (!(part instanceof Declaration.Input)) {
                items.declare(part, inner);
            }
        }
        making.pop();
    }

    private void open(Declaration.Model model, Scope scope) {
        for (Declaration part : model.parts()) {
            if (part instanceof Declaration.Goods goods) {
                for (Declaration.Ident name : goods.names()) {
                    if (models.alone && !goods.quantity()) {
                        // read for itself, a model may not lean on two goods turning out to be one
                        scope.goods().add(name.name());
                    } else if (goods.quantity()) {
                        scope.openUnits().put(name.name(), world.solver.fresh(name.name()));
                    } else {
                        scope.openGoods().add(name.name());
                    }
                }
            }
        }
        world.opened.add(scope);
    }

    private static List<String> wanted(Declaration.Model model) {
        var names = new java.util.ArrayList<String>();
        for (Declaration part : model.parts()) {
            switch (part) {
                case Declaration.Input input -> input.names().forEach(n -> names.add(n.name()));
                case Declaration.People people ->
                    people.people().forEach(p -> names.add(p.name().name()));
                default -> {
                    // brings no name from outside
                }
            }
        }
        return names;
    }

    private void role(
            Declaration.Person role, Map<String, Declaration.Binding> given, Setting from, Scope scope, Place place) {
        Declaration.Binding binding = given.remove(role.name().name());
        Expr value = binding == null ? null : binding.value();
        String party =
                value instanceof Expr.Name name ? name.name() : role.name().name();
        Place where = binding == null ? place : from.scope().place(binding.span());
        if (value != null && !(value instanceof Expr.Name)) {
            scope.unplayed().add(role.name().name());
            world.report(PaymentFindings.noParty(
                    from.scope().file().slice(value.span()), from.scope().partiesInSight(), where));
            return;
        }
        Integer index = from.scope().party(party).orElse(null);
        if (index == null) {
            scope.unplayed().add(role.name().name());
            if (!from.scope().isUnplayed(party)) {
                world.report(PaymentFindings.roleWithoutParty(
                        role.name().name(), party, from.scope().partiesInSight(), where));
            }
            return;
        }
        scope.parties().put(role.name().name(), index);
        if (binding == null && from.depth() == 0) {
            world.playedByName.add(Items.plain(scope.prefix()) + role.name().name());
        }
    }

    /** A use that leaves several inputs open is one mistake. */
    private void tellMissing(Declaration.Model model, java.util.Set<String> given, Place place) {
        var missing = new java.util.LinkedHashMap<String, String>();
        for (Declaration part : model.parts()) {
            if (part instanceof Declaration.Input input
                    && input.value() == null
                    && !(input.type().kind() instanceof TypeText.OfSchedule)) {
                String title = input.title() == null ? "" : input.title().text();
                input.names().stream()
                        .filter(name -> !given.contains(name.name()))
                        .forEach(name -> missing.put(name.name(), title));
            }
        }
        if (!missing.isEmpty()) {
            world.report(UseFindings.missingInputs(missing, model.name().name(), place));
        }
    }

    private void input(
            Declaration.Input input,
            Declaration.Ident name,
            Declaration.@Nullable Binding binding,
            Setting from,
            Setting inner,
            Declaration.Model model,
            Place place) {
        if (input.type().kind() instanceof TypeText.OfSchedule schedule) {
            schedule(name, binding, schedule, from, inner, model, place);
            return;
        }
        TypeReader.Declared declared = types.read(input.type(), inner.scope());
        String full = inner.prefix() + name.name();
        if (binding == null && input.value() == null && models.alone) {
            taken(full, declared, input, inner, name);
            return;
        }
        if (binding == null && input.value() == null) {
            inner.scope().values().put(name.name(), new Scope.Broken());
            return;
        }
        Expr text = binding == null
                ? java.util.Objects.requireNonNull(input.value())
                : binding.value() == null ? new Expr.Name(binding.name().span(), name.name()) : binding.value();
        Setting where = binding == null ? inner : from;
        Place at = where.scope().place(binding == null ? name.span() : binding.span());
        Context context = Context.of(where.scope(), full, inner.rows(), where.loops(), Context.Mode.LINE)
                .withKnown(where.known());
        world.placed(text, where.scope(), declared.form());
        Def def = world.add(
                        full,
                        Step.Kind.INPUT,
                        inner.rows(),
                        at,
                        context.words(text),
                        input.title() == null ? "" : input.title().text(),
                        true,
                        declared.type(),
                        d -> changes.apply(
                                d, given(text, declared.type(), name.name(), model, context), checker, declared.form()))
                .formed(declared.form());
        if (!input.type().line()) {
            def.heldOnce(
                    "`" + name.name() + "` of " + model.name().name() + " is no `line`: one value for all periods");
        }
        items.name(name.name(), new Scope.Value(def), at, inner);
        grounds.typed(def, text, null, where.scope());
        items.told(input, def, declared.type(), inner);
    }

    private Typed given(Expr text, Type type, String name, Declaration.Model model, Context context) {
        Typed missing = Literals.missing(text, type, context);
        return missing != null
                ? missing
                : checker.fitting()
                        .fit(
                                checker.check(text, context, type),
                                text,
                                type,
                                "`" + name + "` of " + model.name().name(),
                                context);
    }

    // the second of two inputs would take nothing, and what reads it would stand on nothing without a word
    private void namedTwice(Declaration.Model model, Scope scope) {
        var first = new HashMap<String, Place>();
        for (Declaration part : model.parts()) {
            if (part instanceof Declaration.Input input) {
                for (Declaration.Ident name : input.names()) {
                    Place here = scope.place(name.span());
                    Place before = first.putIfAbsent(name.name(), here);
                    if (before != null) {
                        world.report(NameFindings.nameTwice(name.name(), here, before));
                    }
                }
            }
        }
    }

    /** Some value of the declared type, of which nothing is known: it stands for whatever will be given. */
    private void taken(
            String full, TypeReader.Declared declared, Declaration.Input input, Setting inner, Declaration.Ident name) {
        Node.Clock.Hand hand = input.type().line() ? Node.Clock.Hand.NOW : Node.Clock.Hand.PERIOD;
        Place at = inner.scope().place(name.span());
        Def def = world.add(
                full,
                Step.Kind.INPUT,
                inner.rows(),
                at,
                "",
                "",
                true,
                declared.type(),
                d -> new Typed(new Node.Clock(hand), declared.type()));
        items.name(name.name(), new Scope.Value(def), at, inner);
        items.told(input, def, declared.type(), inner);
    }

    private void schedule(
            Declaration.Ident name,
            Declaration.@Nullable Binding binding,
            TypeText.OfSchedule wanted,
            Setting from,
            Setting inner,
            Declaration.Model model,
            Place place) {
        Expr text = binding == null
                ? null
                : binding.value() == null ? new Expr.Name(binding.name().span(), name.name()) : binding.value();
        Scope.ScheduleOf given =
                text instanceof Expr.Name n ? from.scope().schedule(n.name()).orElse(null) : null;
        if (given == null && text instanceof Expr.Name n && from.scope().isUnread(n.name())) {
            inner.scope().unread().add(name.name());
            return;
        }
        if (given == null && binding == null && models.alone) {
            UnitReader.Reading x0 = checker.units().read(wanted.from(), inner.scope());
            UnitReader.Reading y0 = checker.units().read(wanted.to(), inner.scope());
            if (x0 != null && y0 != null) {
                inner.scope().schedules().put(name.name(), new Scope.ScheduleOf(-1, x0.unit(), y0.unit(), false, null));
            }
            return;
        }
        if (given == null) {
            inner.scope().unread().add(name.name());
            Span span = text == null ? null : text.span();
            world.report(UseFindings.noSchedule(
                    text == null
                            ? name.name() + " of " + model.name().name()
                            : from.scope().file().slice(text.span()),
                    span == null ? place : from.scope().place(span)));
            return;
        }
        UnitReader.Reading x = checker.units().read(wanted.from(), inner.scope());
        UnitReader.Reading y = checker.units().read(wanted.to(), inner.scope());
        boolean fits = x != null
                && y != null
                && world.solver.equal(x.unit(), given.from())
                && world.solver.equal(y.unit(), given.to());
        if (x != null && y != null && !fits) {
            world.report(UseFindings.scheduleUnits(
                    name.name(),
                    model.name().name(),
                    text == null ? place : from.scope().place(text.span())));
            inner.scope().unread().add(name.name());
            return;
        }
        inner.scope().schedules().put(name.name(), given);
    }
}
