package io.saldo.billing.absence;

import static org.assertj.core.api.Assertions.assertThat;

import io.saldo.billing.absence.AbsenceReview.Verdict;
import io.saldo.kernel.account.TextRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules 354, п. 86, 90–92: more than 5 full days, applied for no later than 30 days after the return, six months ahead.
 */
class AbsenceReviewTest {
    private static final AbsencePolicy POLICY = new AbsencePolicy(5, 30, 6, true, false);

    @ParameterizedTest(name = "left {0}, back {1}, applied {2}: {3}")
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            # left    ; back      ; applied   ; verdict                  ; why
            2026-06-05; 2026-06-11; 2026-06-01; TOO_SHORT                ; the 6th to the 10th are five
            2026-06-05; 2026-06-12; 2026-06-01; 2026-06-06 to 2026-06-12 ; six full days
            2026-06-05; 2026-06-05; 2026-06-01; TOO_SHORT                ; back on the same day
            2026-06-05; 2026-06-20; 2026-07-20; 2026-06-06 to 2026-06-20 ; the thirtieth day after the return
            2026-06-05; 2026-06-20; 2026-07-21; APPLIED_TOO_LATE         ; the thirty-first
            2026-01-05; 2026-12-20; 2026-01-05; 2026-01-06 to 2026-07-06 ; ahead: six months from the first day away
            2026-01-05; 2026-12-20; 2026-01-06; 2026-01-06 to 2026-12-20 ; not ahead: all of it
            2026-01-05; 2026-07-06; 2026-01-05; 2026-01-06 to 2026-07-06 ; back on the day the application ends
            2026-01-05; -         ; 2026-03-01; 2026-01-06 to 2026-09-02 ; not back: six months from the application
            2026-01-05; -         ; 2025-12-01; 2026-01-06 to 2026-07-06 ; not back: six months from leaving""")
    void whatComesOfAnAbsence(
            LocalDate left, @Nullable LocalDate returned, LocalDate applied, String verdict, String why) {
        Verdict made = AbsenceReview.review(
                new Absence(1, left, returned, applied, AbsenceGround.ORDINARY, new TextRef("application-1")), POLICY);
        String told = made instanceof Verdict.Granted granted
                ? granted.days().from() + " to " + granted.days().until()
                : ((Verdict.Refused) made).reason().name();
        assertThat(told).as(why).isEqualTo(verdict);
    }
}
