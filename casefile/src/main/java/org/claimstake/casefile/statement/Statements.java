package org.claimstake.casefile.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimstake.casefile.file.Allowance;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.language.finding.Finding;

/**
 * The documents with statements of a case, by id. A file that cannot be read keeps its findings and leaves the others as they
 * are.
 */
public final class Statements {
    /** Where they lie. */
    public static final String FOLDER = "statements/";

    static final String ENDING = ".yaml";

    private final Map<String, Reading<StatedDocument>> byId;

    private Statements(Map<String, Reading<StatedDocument>> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** @param files all files of the folder */
    public static Statements read(Folder folder, List<String> files) {
        var allowance = new Allowance(folder.limits().allTextBytes());
        var byId = new LinkedHashMap<String, Reading<StatedDocument>>();
        for (String file : files) {
            if (file.startsWith(FOLDER) && file.endsWith(ENDING) && file.indexOf('/', FOLDER.length()) < 0) {
                byId.put(id(file), read(folder, file, allowance));
            }
        }
        return new Statements(byId);
    }

    static String id(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private static Reading<StatedDocument> read(Folder folder, String file, Allowance allowance) {
        return folder.text(file)
                .then(text -> allowance.takes(text.text().length())
                        ? DocumentReader.read(text, folder.limits())
                        : Reading.failed(CaseFindings.tooMuch(
                                "the statements", folder.limits().allTextBytes())));
    }

    /** Of the documents, in the order of their files. */
    public Set<String> ids() {
        return byId.keySet();
    }

    /** A document that could be read. */
    public Optional<StatedDocument> find(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** All that could be read, in the order of their files. */
    public List<StatedDocument> all() {
        var all = new ArrayList<StatedDocument>();
        for (Reading<StatedDocument> reading : byId.values()) {
            if (reading instanceof Reading.Done<StatedDocument>(StatedDocument document)) {
                all.add(document);
            }
        }
        return all;
    }

    /** What is wrong with any of the files. */
    public List<Finding> findings() {
        var all = new ArrayList<Finding>();
        for (Reading<StatedDocument> reading : byId.values()) {
            if (reading instanceof Reading.Failed<StatedDocument>(List<Finding> findings)) {
                all.addAll(findings);
            }
        }
        return all;
    }
}
