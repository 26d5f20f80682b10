package org.claimstake.studio.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimstake.casefile.CaseFolder;
import org.claimstake.casefile.Library;
import org.claimstake.casefile.RunnableCase;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.language.Compiler;
import org.claimstake.language.Compiler.Request;
import org.claimstake.language.finding.Finding;
import org.jspecify.annotations.Nullable;

/** The cases of one studio. Safe for several threads. */
public final class Cases {
    private static final String MAIN = "case.stake";
    private static final String CASES = "cases";
    private static final int MOST_ENTRIES = 10_000;
    private static final long QUIET_MILLIS = 40;
    private static final int MOST_ROUNDS = 50;

    private final Path here;
    private final @Nullable Path shipped;
    // folders by id, of those that were named or dropped; they come before what is found by looking
    private final Map<String, Known> named = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    // what the listeners know of each case that was opened; guarded by kept
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /** What was read, and what the file system said then. */
    private record Kept(Known known, Stamps stamps, Reading<OpenCase> read) {}

    /** A state of a case, as far as it matters to who listens. */
    private record Told(String version, List<Finding> findings) {
        static Told of(Reading<OpenCase> read) {
            return switch (read) {
                case Reading.Done<OpenCase>(OpenCase open) -> new Told(open.version(), List.of());
                case Reading.Failed<OpenCase>(List<Finding> findings) -> new Told("", findings);
            };
        }
    }

    private Cases(Path here, @Nullable Path shipped) {
        this.here = here;
        this.shipped = shipped;
    }

    /**
     * @param here    the folder in which the studio was started
     * @param shipped the folder of the cases that ship; null where there is none
     */
    public static Cases of(Path here, @Nullable Path shipped) {
        return new Cases(here, shipped);
    }

    /** All that can be opened: those named on the command line or dropped, then those here, then those that ship. */
    public List<Known> known() {
        var all = new LinkedHashMap<String, Known>();
        synchronized (named) {
            all.putAll(named);
        }
        if (isCase(here)) {
            add(here, Known.Origin.HERE, all);
        }
        below(here).forEach(folder -> add(folder, Known.Origin.HERE, all));
        below(here.resolve(CASES)).forEach(folder -> add(folder, Known.Origin.HERE, all));
        if (shipped != null) {
            below(shipped).forEach(folder -> add(folder, Known.Origin.SHIPPED, all));
        }
        return List.copyOf(all.values());
    }

    // the cases that ship stay shipped where the studio is started in a checkout
    private void add(Path folder, Known.Origin origin, Map<String, Known> all) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        if (name != null && all.values().stream().noneMatch(known -> isSame(known.folder(), folder))) {
            boolean ships = shipped != null && isSame(shipped, folder.resolve(".."));
            all.putIfAbsent(name.toString(), new Known(name.toString(), folder, ships ? Known.Origin.SHIPPED : origin));
        }
    }

    /**
     * A case by its id, as it lies on the disk now. Where no file changed since it was read, the same as before.
     *
     * @return or what is wrong with it; {@code case/not-a-case} where there is none of that id
     */
    public Reading<OpenCase> open(String id) {
        Kept before;
        synchronized (kept) {
            before = kept.get(id);
        }
        if (before != null && before.stamps().equals(Stamps.of(before.known().folder()))) {
            return before.read();
        }
        Known known = find(id);
        if (known == null) {
            return notThere(id);
        }
        Kept now = read(known);
        synchronized (kept) {
            kept.put(id, now);
            told.putIfAbsent(id, Told.of(now.read()));
        }
        return now.read();
    }

    /**
     * A case by its id as it will be when what is typed is saved. Read anew each time.
     *
     * @param unsaved texts by their paths within the folder
     * @return or what is wrong with it; {@code case/not-a-case} where there is none of that id
     */
    public Reading<OpenCase> open(String id, Map<String, String> unsaved) {
        Known known = find(id);
        return known == null
                ? notThere(id)
                : opened(known, CaseFolder.open(known.folder(), unsaved, Library.shipped()));
    }

    /**
     * Names a case by a word of the command line, a folder or an id looked up as all commands do, and opens it.
     *
     * @return its id here
     */
    public Reading<String> name(String word) {
        return switch (CaseFolder.open(word, here, shipped)) {
            case CaseFolder.Open(CaseFolder folder) -> opened(folder.path());
            case CaseFolder.NotFound(Finding finding) -> Reading.failed(finding);
            case CaseFolder.Refused refused -> opened(folderOf(word));
        };
    }

    private Reading<String> opened(Path folder) {
        String id = named(folder, Known.Origin.HERE);
        // from here on its changes are told, whether or not a page has asked yet
        open(id);
        return new Reading.Done<>(id);
    }

    /** A case that was dropped on the page and lies in a folder of this session. @return its id here */
    public String drop(Path folder) {
        return named(folder, Known.Origin.DROPPED);
    }

    /** Is told of each change of a case that was opened, on a thread of its own. */
    public void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Looks once whether the files of some opened case changed, and tells of those that did. */
    void look(boolean everyByte) throws InterruptedException {
        for (Kept before : keptNow()) {
            Stamps stamps = Stamps.of(before.known().folder());
            if (!stamps.equals(before.stamps())) {
                awaitQuiet(before.known().folder(), stamps);
                keep(before, read(before.known()));
            } else if (everyByte) {
                keep(before, read(before.known()));
            }
            tell(before.known().id());
        }
    }

    // who asked meanwhile has read it himself
    private void keep(Kept before, Kept now) {
        synchronized (kept) {
            kept.replace(before.known().id(), before, now);
        }
    }

    /** Tells what is kept of a case where it is another than was told. */
    private void tell(String id) {
        Reading<OpenCase> read;
        synchronized (kept) {
            Kept one = kept.get(id);
            if (one == null) {
                return;
            }
            read = one.read();
            Told now = Told.of(read);
            if (now.equals(told.put(id, now))) {
                return;
            }
        }
        var change = new Change(id, Told.of(read).version(), allFindings(read));
        listeners.forEach(listener -> listener.accept(change));
    }

    // an editor may empty a file first and fill it then: what lies between is no state of the case
    private static void awaitQuiet(Path folder, Stamps stamps) throws InterruptedException {
        Stamps before = stamps;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Thread.sleep(QUIET_MILLIS);
            Stamps now = Stamps.of(folder);
            if (now.equals(before)) {
                return;
            }
            before = now;
        }
    }

    private List<Kept> keptNow() {
        synchronized (kept) {
            return List.copyOf(kept.values());
        }
    }

    private static List<Finding> allFindings(Reading<OpenCase> read) {
        return switch (read) {
            case Reading.Failed<OpenCase>(List<Finding> findings) -> findings;
            case Reading.Done<OpenCase>(OpenCase open) ->
                open.theCase().compile(Request.BASE) instanceof Compiler.Refused refused
                        ? refused.findings()
                        : List.of();
        };
    }

    private static Kept read(Known known) {
        // before the files, so that what changes meanwhile is seen as a change
        Stamps stamps = Stamps.of(known.folder());
        return new Kept(
                known, stamps, opened(known, CaseFolder.open(known.folder().toString(), known.folder(), null)));
    }

    private static Reading<OpenCase> opened(Known known, CaseFolder.Opened read) {
        return switch (read) {
            case CaseFolder.Open(CaseFolder folder) -> {
                var theCase = new RunnableCase(folder);
                yield new Reading.Done<>(
                        new OpenCase(known.id(), theCase, theCase.version().brief()));
            }
            case CaseFolder.NotFound(Finding finding) -> Reading.failed(finding);
            case CaseFolder.Refused(List<Finding> findings) -> new Reading.Failed<>(findings);
        };
    }

    private @Nullable Known find(String id) {
        return known().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Reading<OpenCase> notThere(String id) {
        // an id is one name, so that no address reaches a folder of the machine
        String name = id.replace('\\', '/').replace('/', '_');
        return CaseFolder.open(name.startsWith(".") ? "_" + name : name, here, shipped)
                        instanceof CaseFolder.NotFound(Finding finding)
                ? Reading.failed(finding)
                : Reading.failed(CaseFindings.noSuchCase(id, List.of(), List.of()));
    }

    private Path folderOf(String word) {
        Path folder = here.resolve(word);
        if (isCase(folder)) {
            return folder;
        }
        return Stream.of(here.resolve(CASES).resolve(word), shipped == null ? folder : shipped.resolve(word))
                .filter(Cases::isCase)
                .findFirst()
                .orElse(folder);
    }

    private String named(Path folder, Known.Origin origin) {
        Path whole = folder.toAbsolutePath().normalize();
        String plain =
                whole.getFileName() == null ? "case" : whole.getFileName().toString();
        synchronized (named) {
            for (Known known : named.values()) {
                if (isSame(known.folder(), whole)) {
                    return known.id();
                }
            }
            String id = plain;
            for (int n = 2; named.containsKey(id); n++) {
                id = plain + "-" + n;
            }
            boolean ships = shipped != null && isSame(shipped, whole.resolve(".."));
            named.put(id, new Known(id, whole, ships ? Known.Origin.SHIPPED : origin));
            return id;
        }
    }

    private static boolean isSame(Path left, Path right) {
        try {
            return left.toRealPath().equals(right.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean isCase(Path folder) {
        return Files.isRegularFile(folder.resolve(MAIN));
    }

    // a folder that may not be listed has nothing to offer
    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(MOST_ENTRIES).filter(Cases::isCase).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
