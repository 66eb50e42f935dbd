package io.firsthand.demo;

import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.identity.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The diagnostic of last month, and the one of today. */
@Component
class SampleDiagnoses {

    private final Diagnoses diagnoses;

    SampleDiagnoses(Diagnoses diagnoses) {
        this.diagnoses = diagnoses;
    }

    void run(SampleStaff staff, LocalDate today) {
        var administrator = staff.administrator().as(Actor.Via.COMMAND);
        if (diagnoses.latest().isEmpty()) {
            diagnoses.monthly(true, administrator);
            diagnoses.keepAsOf(today.minusMonths(1).atTime(6, 0).toInstant(ZoneOffset.UTC));
            diagnoses.run(administrator.id());
        }
    }
}
