package org.claimstake.casefile.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimstake.casefile.file.Allowance;
import org.claimstake.casefile.file.Folder;
import org.claimstake.casefile.file.Reading;
import org.claimstake.casefile.finding.CaseFindings;
import org.claimstake.casefile.finding.QuestionFindings;
import org.claimstake.language.finding.Finding;

/**
 * The questions of a case by id. A file that cannot be read keeps its findings and leaves the others as
 * they are.
 */
public final class Questions {
    static final String FOLDER = "questions/";
    static final String ENDING = ".yaml";

    private final Map<String, Reading<Question>> byId;

    private Questions(Map<String, Reading<Question>> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** @param files all files of the folder */
    public static Questions read(Folder folder, List<String> files) {
        var allowance = new Allowance(folder.limits().allTextBytes());
        var byId = new LinkedHashMap<String, Reading<Question>>();
        for (String file : files) {
            if (file.startsWith(FOLDER) && file.endsWith(ENDING) && file.indexOf('/', FOLDER.length()) < 0) {
                String id = file.substring(FOLDER.length(), file.length() - ENDING.length());
                byId.put(id, read(folder, file, allowance));
            }
        }
        return new Questions(byId);
    }

    private static Reading<Question> read(Folder folder, String file, Allowance allowance) {
        return folder.text(file)
                .then(text -> allowance.takes(text.text().length())
                        ? QuestionReader.read(text, folder.limits())
                        : Reading.failed(CaseFindings.tooMuch(
                                "the questions", folder.limits().allTextBytes())));
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    /** One question; for an unknown id the finding names the nearest. */
    public Reading<Question> find(String id) {
        Reading<Question> found = byId.get(id);
        return found == null ? Reading.failed(QuestionFindings.questionUnknown(id, byId.keySet())) : found;
    }

    /** All that could be read, in the order of their files. */
    public List<Question> all() {
        var all = new ArrayList<Question>();
        for (Reading<Question> reading : byId.values()) {
            if (reading instanceof Reading.Done<Question>(Question question)) {
                all.add(question);
            }
        }
        return all;
    }

    /** What is wrong with any of the files. */
    public List<Finding> findings() {
        var all = new ArrayList<Finding>();
        for (Reading<Question> reading : byId.values()) {
            if (reading instanceof Reading.Failed<Question>(List<Finding> findings)) {
                all.addAll(findings);
            }
        }
        return all;
    }
}
