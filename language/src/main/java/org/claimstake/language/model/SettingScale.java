package org.claimstake.language.model;

import org.claimstake.language.finding.Finding;
import org.claimstake.language.syntax.Expr;
import org.claimstake.language.text.Place;
import org.claimstake.language.unit.UnitWords;
import org.jspecify.annotations.Nullable;

/** 600 set for what the case writes as 500 mn USD and declares in USD alone: 600 mn or 600? */
final class SettingScale {
    private SettingScale() {}

    /**
     * Null where the number is clear: it says its size, is zero, or is as large as the size itself.
     *
     * @param digits the number as it is given
     */
    static @Nullable Finding meant(
            Expr.Number number, String digits, Place place, @Nullable Def def, UnitReader.Reading form) {
        String written = def == null ? "" : def.words().strip();
        String[] words = written.split("\\s+", 3);
        boolean scaled = number.scale() == null
                && number.digits().signum() != 0
                && form.factor().compareTo(form.divisor()) == 0
                && words.length > 1
                && words[0].matches("[-0-9._]+")
                && UnitWords.isScale(words[1])
                && number.digits().compareTo(UnitWords.scale(words[1])) < 0;
        if (!scaled) {
            return null;
        }
        String unit = words.length > 2 ? words[2] : form.text();
        return SettingFindings.scaleOfSetting(
                digits, digits + " " + words[1] + " " + unit, digits + " " + unit, written, place);
    }
}
