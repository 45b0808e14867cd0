package io.saldo.spi.page;

import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.LineKind;
import io.saldo.billing.month.Carry;
import io.saldo.billing.month.HouseCharges;
import io.saldo.billing.recalculation.MeteredCharges;
import io.saldo.billing.recalculation.Recalculation;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.law.Act;
import io.saldo.kernel.law.Clause;
import io.saldo.kernel.law.Condition;
import io.saldo.kernel.law.Ground;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A house whose lines are explained by given derivations, one an account. */
final class SmallHouse {
    private static final HouseId HOUSE = new HouseId("house-1");
    private static final BillingPeriod OCTOBER = BillingPeriod.of(2026, 10);

    private SmallHouse() {}

    static HouseExplanation of(List<Derivation> derivations) {
        List<Line> lines = new ArrayList<>();
        for (Derivation each : derivations) {
            Exact value = each.replay();
            lines.add(new Line(
                    new LineId(
                            HOUSE,
                            OCTOBER,
                            new AccountNumber("%06d".formatted(lines.size())),
                            new DebtorId("debtor-" + lines.size()),
                            new ServiceCode("water"),
                            new PartyId("supplier"),
                            OCTOBER,
                            LineKind.BASE,
                            0),
                    new PartyId("manager"),
                    new PartyId("supplier"),
                    LineBasis.ofSum(new Ground(
                            lines.size() % 2 == 0 ? Condition.METER_READ : Condition.NO_READING,
                            List.of(),
                            new Clause(Act.RULES_354, "п. 42"))),
                    value,
                    Kopecks.halfUp(value),
                    each,
                    null));
        }
        return new HouseExplanation(
                new HouseCharges(
                        HOUSE, OCTOBER, lines, List.of(), List.of(), List.of(), new TreeMap<>(), List.of(), Carry.NONE),
                MeteredCharges.NOTHING,
                Recalculation.NONE,
                List.of(),
                new TreeMap<>());
    }

    static List<PostedRow> rows(HouseExplanation house) {
        return house.lines().stream().map(PostedRow::of).toList();
    }
}
