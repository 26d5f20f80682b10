package org.claimstake.language.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.finding.Findings;
import org.claimstake.language.plan.Axis;
import org.claimstake.language.plan.Node;
import org.claimstake.language.plan.Plan;
import org.claimstake.language.plan.Step;
import org.claimstake.language.source.CaseText;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What one compilation gathers: values, tables, parties, payments, grounds. It lives from the first
 * declaration to the plan and is seen by nobody else.
 */
final class World {
    /** More values than this are no deal but an attack or a slip. */
    static final int MOST_VALUES = 20_000;

    final CaseText text;
    final Findings findings;
    /** Which scenario's values are read here, for those read beside the plan's own; empty for the plan's own. */
    final String scenario;

    final UnitSolver solver;
    /** All values, those of scenarios read beside this one too: each is numbered by its place. */
    final List<Def> defs;

    /** The values of this scenario. */
    final List<Def> own = new ArrayList<>();

    final List<TableData> tables;
    private final List<Integer> ownTables = new ArrayList<>();
    final List<Plan.RowSet> rowSets;
    final List<Plan.@Nullable Schedule> schedules;
    /** What a schedule's own numbers rest on; none for one that only reads names. */
    final Map<Integer, Integer> scheduleGrounds;

    final List<Person> parties = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    /** Roles of which a use said nothing: the party of the same name plays them, {@code rent.investor}. */
    final List<String> playedByName = new ArrayList<>();

    /** File and name of types that are none: each is told once, however often it is written. */
    final java.util.TreeSet<String> unknownTypes = new java.util.TreeSet<>();

    final java.util.TreeSet<String> toldLate = new java.util.TreeSet<>();
    /** Goods that nobody declared, told where they are first used. */
    final java.util.TreeSet<String> toldGoods = new java.util.TreeSet<>();

    /** Values that are {@code dated} and have none before their first date, by full name. */
    final java.util.TreeMap<String, Laws.Late> lateLaws = new java.util.TreeMap<>();

    /** What payments are called, those of unpaid instances too. */
    final java.util.TreeSet<String> labels = new java.util.TreeSet<>();

    final java.util.TreeSet<String> codes = new java.util.TreeSet<>();
    /** That the case keeps no sources is told of the first that is named. */
    boolean toldNoSources;

    final List<Plan.Check> checks = new ArrayList<>();
    final List<Plan.Ground> grounds;
    final List<Plan.Term> terms = new ArrayList<>();
    final List<Plan.Claim> claims = new ArrayList<>();
    final List<Plan.Profile> profiles = new ArrayList<>();
    /** Numbers that lie in a range, as far as that could be seen while reading. */
    final List<Held> held = new ArrayList<>();
    /** Inputs by which a column is filled from outside: with another value of one the tables are others. */
    final java.util.TreeSet<String> filledBy = new java.util.TreeSet<>();
    /** What the cells of columns rest on that are filled from outside: by the column's place, one for each row. */
    final Map<Plan.Table, Map<Integer, List<Plan.Ground>>> filledCells;

    /** Values whose numbers were looked at while reading, for what they are given to. */
    final java.util.BitSet lookedAt = new java.util.BitSet();

    final List<Link> links = new ArrayList<>();
    final Map<String, Def> cash = new LinkedHashMap<>();
    final Deferred deferred = new Deferred();
    /** What must be done when every name is known and before any formula is read. */
    final Deferred deferredFirst = new Deferred();

    final Correlations correlations = new Correlations(this);
    /** Numbers that stand alone where a type says how they are written. */
    final Map<Place, UnitReader.Reading> forms = new HashMap<>();
    /** Scopes that leave goods or quantities open until they are used. */
    final List<Scope> opened = new ArrayList<>();

    /** The names of the case's text, once they are declared. */
    @Nullable
    Scope names;

    /** What other scenarios can be looked into; null where a text knows of none: in a model, in a test. */
    @Nullable
    Beside beside;

    private final Map<String, Integer> textIds;
    final List<String> texts;
    Axis axis = new Axis(2000 * 12.0, 12, 1);

    @Nullable
    Unit money;

    /** A model is read without its case, which alone knows how money converts. */
    boolean anyMoney;

    long seed = 1;
    int states = 200;
    /** What is paid and what profiles need is computed, and no more. */
    boolean lean;

    private boolean full;

    World(CaseText text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.scenario = "";
        this.solver = new UnitSolver();
        this.defs = new ArrayList<>();
        this.tables = new ArrayList<>();
        this.rowSets = new ArrayList<>();
        this.schedules = new ArrayList<>();
        this.scheduleGrounds = new HashMap<>();
        this.grounds = new ArrayList<>();
        this.groundIds = new HashMap<>();
        this.textIds = new HashMap<>();
        this.texts = new ArrayList<>();
        this.filledCells = new IdentityHashMap<>();
    }

    /** The same case in another scenario: what is numbered is numbered on, names and payments are its own. */
    World(World plans, String scenario) {
        this.text = plans.text;
        this.findings = plans.findings;
        this.scenario = scenario;
        this.solver = plans.solver;
        this.defs = plans.defs;
        this.tables = plans.tables;
        this.rowSets = plans.rowSets;
        this.schedules = plans.schedules;
        this.scheduleGrounds = plans.scheduleGrounds;
        this.grounds = plans.grounds;
        this.groundIds = plans.groundIds;
        this.textIds = plans.textIds;
        this.texts = plans.texts;
        this.filledCells = plans.filledCells;
    }

    /** The case's own text, not that of a model or of its tests. */
    boolean isOwnText(Scope scope) {
        return beside != null && beside.isOwn(scope);
    }

    /**
     * @param level empty where none is said
     * @param rate  the value of the discount rate, or null
     */
    record Person(
            String name,
            String title,
            String level,
            boolean outside,
            @Nullable Def rate,
            Type.Basis basis) {
        /** One that is only called by its name. */
        static Person called(String name) {
            return new Person(name, name, "", false, null, Type.Basis.NONE);
        }
    }

    /** @param code empty where none is said */
    record Payment(Def def, int from, int to, String label, String code, boolean inKind) {}

    /** A conversion: one {@code from} is {@code factor} of {@code to}. */
    record Link(Unit.Atom from, Unit.Atom to, Node factor) {}

    /**
     * A table read, with the name of the type of each column.
     *
     * @param keys of all rows of its file, those that its `where` leaves out too
     */
    record TableData(Plan.Table data, List<Type> types, List<String> keys) {
        TableData withKeys(List<String> ofFile) {
            return new TableData(data, types, List.copyOf(ofFile));
        }
    }

    /** What the cells of a table rest on that a scenario changed: by {@code table.column[key]}. */
    final Map<Plan.Table, Map<String, Changes.Rests>> changedCells = new IdentityHashMap<>();

    int textId(String words) {
        Integer known = textIds.get(words);
        if (known == null) {
            known = texts.size();
            texts.add(words);
            textIds.put(words, known);
        }
        return known;
    }

    /** Null for one that could not be read, and for what a model read without its case is not handed: place -1. */
    Plan.@Nullable Schedule schedule(int place) {
        return place < 0 ? null : schedules.get(place);
    }

    int rowSet(int table, List<Integer> rows) {
        rowSets.add(new Plan.RowSet(table, rows));
        return rowSets.size() - 1;
    }

    private final Map<Plan.Ground, Integer> groundIds;

    Def add(
            String name,
            Step.Kind kind,
            @Nullable Rows rows,
            Place place,
            String words,
            String title,
            boolean shown,
            @Nullable Type declared,
            Def.Formula formula) {
        Def def = new Def(defs.size(), scenario, name, kind, rows, place, words, title, shown, declared, formula);
        defs.add(def);
        own.add(def);
        if (defs.size() > MOST_VALUES && !full) {
            full = true;
            findings.add(NameFindings.tooManyValues(MOST_VALUES, place));
        }
        return def;
    }

    /** Takes back what was added last: it was tried out only. */
    void forgetLast() {
        Def last = defs.removeLast();
        if (!own.isEmpty() && own.getLast().equals(last)) {
            own.removeLast();
        }
    }

    /** The tables of this scenario, in the order of the text. */
    List<TableData> ownTables() {
        return ownTables.stream().map(tables::get).toList();
    }

    /** Numbers a table; one that holds the same in another scenario keeps its number. */
    int table(TableData read) {
        int same = scenario.isEmpty()
                ? -1
                : tables.stream().map(TableData::data).toList().indexOf(read.data());
        // the same words of another source, or of another day, rest on something else
        if (same >= 0 && !filled(tables.get(same)).equals(filled(read))) {
            same = -1;
        }
        int index = same < 0 ? tables.size() : same;
        if (same < 0) {
            tables.add(read);
        }
        ownTables.add(index);
        return index;
    }

    private Map<Integer, List<Plan.Ground>> filled(TableData table) {
        return filledCells.getOrDefault(table.data(), Map.of());
    }

    /** The value of this name whose formula is being read further up; null for none. */
    @Nullable
    Def inMaking(String name) {
        for (Def def : own) {
            if (def.name().equals(name) && def.inMaking() != null) {
                return def;
            }
        }
        return null;
    }

    /** A good that nothing settled is itself. */
    void settleOpenGoods() {
        for (Scope scope : opened) {
            scope.openUnits().forEach((key, unit) -> {
                int space = key.indexOf(' ');
                UnitTerm open = solver.resolve(unit);
                if (space > 0 && !open.isKnown()) {
                    var measure = org.claimstake.language.unit.UnitWords.Measure.valueOf(key.substring(0, space));
                    List<String> kind = List.of(key.substring(space + 1).split(","));
                    solver.equal(open, UnitTerm.of(Unit.of(new Unit.Atom(measure, "", kind))));
                }
            });
        }
    }

    boolean full() {
        return full;
    }

    void report(Finding finding) {
        findings.add(finding);
    }

    /** A formula that is the value of something declared: numbers that stand alone in it are written in its form. */
    void placed(Expr text, Scope scope, UnitReader.@Nullable Reading form) {
        if (form == null) {
            return;
        }
        switch (Keys.bare(text)) {
            case Expr.Number number -> forms.put(scope.place(number.span()), form);
            case Expr.Unary unary -> placed(unary.operand(), scope, form);
            case Expr.Series series -> series.values().forEach(value -> placed(value, scope, form));
            default -> {
                // its numbers stand in a formula
            }
        }
    }

    int ground(Plan.Ground ground) {
        Integer known = groundIds.putIfAbsent(ground, grounds.size());
        if (known != null) {
            return known;
        }
        grounds.add(ground);
        return grounds.size() - 1;
    }

    Plan.Table table(int index) {
        return tables.get(index).data();
    }

    /** The number of a value lies between two others. */
    record Held(int def, double least, double most) {}

    /** Work that waits until all names are known: checks, schedules' bands. */
    static final class Deferred {
        private final List<Runnable> work = new ArrayList<>();

        void add(Runnable task) {
            work.add(task);
        }

        /** False when nothing waited. */
        boolean run() {
            boolean any = !work.isEmpty();
            // tasks may add tasks
            for (int i = 0; i < work.size(); i++) {
                work.get(i).run();
            }
            work.clear();
            return any;
        }
    }
}
