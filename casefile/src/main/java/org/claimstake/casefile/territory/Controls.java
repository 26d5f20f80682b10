package org.claimstake.casefile.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimstake.casefile.file.Allowance;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.casefile.finding.TerritoryFindings;
import org.claimstake.language.finding.Finding;
import org.claimstake.language.source.Filler;
import org.claimstake.world.reading.Trouble;
import org.claimstake.world.territory.ControlRead;
import org.claimstake.world.territory.ControlReader;
import org.claimstake.world.territory.ControlSource;
import org.claimstake.world.territory.Site;
import org.claimstake.world.territory.Stand;
import org.claimstake.world.territory.Standing;

/**
 * The sources of control that a case names. Each is read from its files when it is first asked and kept; so are its answers, by
 * the day of the record that gives them, so that a day between two records costs nothing.
 *
 * <p>Safe for several threads.
 */
public final class Controls {
    /** Answers for all rows of a table on one day: a slider over a year of days. */
    private static final int KEPT = 400;

    private final Folder folder;
    private final List<String> files;
    private final Map<String, ControlSetting> settings = new LinkedHashMap<>();
    private final Map<String, Read> read = new HashMap<>();
    private final Map<Asked, List<Stand>> answers = new LinkedHashMap<>();
    private final Map<String, Filler.Rows> joined = new LinkedHashMap<>();
    private final Allowance allFiles;

    /** @param files all files of the folder */
    public Controls(Folder folder, List<String> files, List<ControlSetting> settings) {
        this.folder = folder;
        this.files = List.copyOf(files);
        settings.forEach(one -> this.settings.put(one.name().text(), one));
        this.allFiles = new Allowance(folder.limits().allTableBytes());
    }

    private record Asked(String source, Optional<LocalDate> record, List<Site> sites) {}

    /**
     * What became of the files of a source.
     *
     * @param control  empty where no file is there, and where one was refused
     * @param findings why one was refused
     * @param notes    what a reader must know of what was read, in sentences
     */
    private record Read(Optional<ControlSource> control, List<Finding> findings, List<String> notes) {
        Read {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }
    }

    /** The names by which sources are asked, in the order of {@code stake.yaml}. */
    public List<String> names() {
        return List.copyOf(settings.keySet());
    }

    ControlSetting setting(String name) {
        ControlSetting setting = settings.get(name);
        if (setting == null) {
            throw new IllegalArgumentException("the case names no source `" + name + "`; it has " + names());
        }
        return setting;
    }

    /** The source itself; empty where its file is not there, or was refused. */
    public Optional<ControlSource> control(String name) {
        return read(setting(name)).control();
    }

    /** Why a file of the source was refused; none where it was read, or is not there. */
    public List<Finding> findings(String name) {
        return read(setting(name)).findings();
    }

    /** What a reader must know of the files of the source, in sentences: that one is wanted, what of it was mended. */
    public List<String> notes(String name) {
        return read(setting(name)).notes();
    }

    /** The days for which it has records, oldest first. */
    public NavigableSet<LocalDate> dates(String name) {
        return control(name)
                .map(ControlSource::dates)
                .orElseGet(() -> Collections.unmodifiableNavigableSet(new TreeSet<>()));
    }

    /** What it says of each site, in their order; of all of them nothing where its file is not there. */
    public List<Stand> at(String name, LocalDate on, List<Site> sites) {
        ControlSetting setting = setting(name);
        Read known = read(setting);
        if (known.control().isEmpty()) {
            String why = known.notes().isEmpty()
                    ? "its file could not be read"
                    : known.notes().getFirst();
            var nothing = new Stand(
                    Standing.UNSTATED, Optional.empty(), setting.source().orElse(""), why);
            return Collections.nCopies(sites.size(), nothing);
        }
        ControlSource control = known.control().get();
        var asked = new Asked(name, Optional.ofNullable(control.dates().floor(on)), List.copyOf(sites));
        synchronized (answers) {
            List<Stand> before = answers.get(asked);
            if (before != null) {
                return before;
            }
        }
        List<Stand> stands = sites.stream().map(site -> control.at(site, on)).toList();
        synchronized (answers) {
            if (answers.size() >= KEPT) {
                answers.remove(answers.keySet().iterator().next());
            }
            answers.put(asked, stands);
        }
        return stands;
    }

    /** A table of the case that has a column of control; it is the same whenever it is asked about. */
    void join(Filler.Rows rows) {
        synchronized (joined) {
            joined.putIfAbsent(rows.table(), rows);
        }
    }

    /** The tables that have been asked about, in their order. */
    List<Filler.Rows> joined() {
        synchronized (joined) {
            return List.copyOf(joined.values());
        }
    }

    /** The paths of all files that are read of the folder, whether a source is asked or not. */
    public List<String> paths() {
        return settings.values().stream()
                .flatMap(setting -> setting.in(files).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Read read(ControlSetting setting) {
        synchronized (read) {
            return read.computeIfAbsent(setting.name().text(), name -> readFiles(setting));
        }
    }

    private Read readFiles(ControlSetting setting) {
        List<String> paths = setting.in(files);
        if (paths.isEmpty()) {
            return absent(setting);
        }
        var bytes = new TreeMap<String, byte[]>();
        for (String path : paths) {
            switch (folder.bytes(path, folder.limits().tableBytes())) {
                case Reading.Failed<byte[]>(List<Finding> findings) -> {
                    return new Read(Optional.empty(), named(findings, setting), List.of());
                }
                case Reading.Done<byte[]>(byte[] file) -> bytes.put(path, file);
            }
            if (!allFiles.takes(bytes.get(path).length)) {
                return new Read(
                        Optional.empty(),
                        named(
                                List.of(CaseFindings.tooMuch(
                                        "the files of territory",
                                        folder.limits().allTableBytes())),
                                setting),
                        List.of());
            }
        }
        return told(setting, ControlReader.read(setting.kind(), bytes, setting.options()));
    }

    /** A path that leads out is a mistake; one within the folder that is not there is a file that somebody may bring. */
    private Read absent(ControlSetting setting) {
        String path = setting.files().text();
        if (folder.bytes(path, 1) instanceof Reading.Failed<byte[]>(List<Finding> findings)
                && findings.getFirst().name().equals("case/outside")) {
            return new Read(Optional.empty(), named(findings, setting), List.of());
        }
        return new Read(Optional.empty(), List.of(), List.of(wanted(setting)));
    }

    private static String wanted(ControlSetting setting) {
        String path = setting.files().text();
        return switch (setting.kind()) {
            case STATED ->
                "`" + path + "` is not in the case's folder: rows of key, date, status and source are wanted there";
            case SHAPES ->
                "`" + path
                        + "` is not in the case's folder: dated polygons of occupied land are wanted there, as GeoJSON or"
                        + " Shapefile";
            case PLACES ->
                "`" + path
                        + "` is not in the case's folder: rows of place, latitude, longitude, date and status are wanted"
                        + " there";
        };
    }

    private static List<Finding> named(List<Finding> findings, ControlSetting setting) {
        return findings.stream()
                .map(finding -> finding.at(setting.files().place(), "named here"))
                .toList();
    }

    /**
     * What a person typed is whole or refused; of what others publish in the large a row that cannot be read is left out, and
     * told.
     */
    private static Read told(ControlSetting setting, ControlRead read) {
        boolean typed = setting.kind() == ControlReader.Kind.STATED;
        var findings = new ArrayList<Finding>();
        var left = new ArrayList<Trouble>();
        var notes = new ArrayList<String>();
        for (Trouble trouble : read.troubles()) {
            switch (trouble.became()) {
                case REFUSED -> findings.add(TerritoryFindings.unread(trouble));
                case LEFT_OUT, BLANKED, JOINED -> {
                    if (typed) {
                        findings.add(TerritoryFindings.unread(trouble));
                    } else {
                        left.add(trouble);
                    }
                }
                case MENDED, KEPT -> notes.add(TerritoryFindings.note(trouble));
            }
        }
        if (!left.isEmpty()) {
            notes.add(TerritoryFindings.leftOut(left, read.rows()));
        }
        boolean whole = findings.isEmpty() && read.control().isPresent();
        return new Read(whole ? read.control() : Optional.empty(), findings, notes);
    }
}
