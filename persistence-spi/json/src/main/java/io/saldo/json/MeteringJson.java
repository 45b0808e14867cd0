package io.saldo.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.metering.consumption.OwnVolume;
import io.saldo.metering.meter.MeterPlace;
import io.saldo.metering.reading.ReadingReview;

/** The kinds of the sealed types of metering. */
final class MeteringJson {
    private MeteringJson() {}

    static void register(SimpleModule module) {
        module.setMixInAnnotation(MeterPlace.class, MeterPlaceForm.class);
        module.setMixInAnnotation(OwnVolume.class, OwnVolumeForm.class);
        module.setMixInAnnotation(ReadingReview.Verdict.class, VerdictForm.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MeterPlace.InPremises.class, name = "inPremises"),
        @JsonSubTypes.Type(value = MeterPlace.Common.class, name = "common")
    })
    interface MeterPlaceForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = OwnVolume.Determined.class, name = "determined"),
        @JsonSubTypes.Type(value = OwnVolume.Undetermined.class, name = "undetermined")
    })
    interface OwnVolumeForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ReadingReview.Verdict.Accepted.class, name = "accepted"),
        @JsonSubTypes.Type(value = ReadingReview.Verdict.Refused.class, name = "refused")
    })
    interface VerdictForm {}
}
