package org.claimstake.world.deposit;

import java.util.Optional;
import java.util.stream.Stream;

/** What a register may say of a deposit; the word is its column in a table that {@code stake import} writes. */
public enum DepositField {
    KEY("id"),
    NAME("name"),
    OTHER_NAMES("other_names"),
    COUNTRY("country"),
    REGION("region"),
    KIND("entry_kind"),
    LATITUDE("latitude"),
    LONGITUDE("longitude"),
    PRECISION("coordinate_precision_km"),
    PLACE_BASIS("coordinate_basis"),
    COMMODITIES("commodities"),
    TYPE("deposit_type"),
    ORE("resource_tonnage_mt"),
    ORE_BASIS("tonnage_basis"),
    GRADE("grade"),
    CONTAINED("contained_metal"),
    CLASS("classification"),
    STAGE("stage"),
    HOLDER("holder_status"),
    CONTROL("control_status"),
    CONTROL_DATE("control_date"),
    CONTROL_BASIS("control_basis"),
    SOURCES("source_ids"),
    CONFIDENCE("confidence"),
    NOTES("notes");

    private final String word;

    DepositField(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<DepositField> of(String word) {
        return Stream.of(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
