package io.saldo.examples.benchmarks;

import io.saldo.examples.benchmarks.Town.Debt;
import io.saldo.examples.benchmarks.Town.Flat;
import io.saldo.examples.benchmarks.Town.House;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts of an account and its rows, the usual way. */
final class DecimalAccount {
    static final YearMonth MONTH = YearMonth.from(Town.FIRST_DAY);
    static final String ORGANIZATION = "uk";
    static final String BEFORE = "before";

    private static final BigDecimal RATE = new BigDecimal("0.21");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 10);
    private static final LocalDate NOT_YET_DUE = LocalDate.of(2027, 1, 10);
    private static final List<TownService> OWED =
            List.of(TownService.MAINTENANCE, TownService.COLD_WATER, TownService.HOT_WATER, TownService.SEWAGE);

    final String house;
    final int number;
    final String name;
    final Flat flat;
    final BigDecimal area;
    final BigDecimal residents;
    final List<Line> lines = new ArrayList<>();
    final List<Penalty> penalties = new ArrayList<>();
    final DecimalMoney money = new DecimalMoney();
    private final Map<TownService, Line> charges = new HashMap<>();

    /** A line; what is lowered is below zero. */
    record Line(
            TownService service,
            String kind,
            int ordinal,
            BigDecimal amount,
            BigDecimal volume,
            BigDecimal price,
            String unit,
            String method,
            String zone,
            BigDecimal unrounded) {
        Line lowered(String other, BigDecimal by, BigDecimal volumeBy, BigDecimal exactly) {
            return new Line(
                    service, other, 0, by.negate(), volumeBy.negate(), price, unit, method, zone, exactly.negate());
        }
    }

    /** Penalties for a debt of a month. */
    record Penalty(TownService service, YearMonth about, int days, BigDecimal amount) {}

    DecimalAccount(House house, int index) {
        this.house = "house-" + house.number;
        this.number = house.account(index);
        this.name = TownBook.account(number).value();
        this.flat = house.flats.get(index);
        this.area = BigDecimal.valueOf(flat.area, 2);
        this.residents = BigDecimal.valueOf(flat.residents);
    }

    void clear() {
        lines.clear();
        charges.clear();
        penalties.clear();
        money.clear();
    }

    /** What lowers nothing makes no line. */
    void add(Line line) {
        if (line.kind().equals("BASE") || line.amount().signum() != 0) {
            lines.add(line);
        }
        if (line.kind().equals("BASE")) {
            charges.put(line.service(), line);
        }
    }

    Line charge(TownService service) {
        Line line = charges.get(service);
        if (line == null) {
            throw new IllegalStateException("no charge of " + service);
        }
        return line;
    }

    /** The id of a line, as files have it. */
    String id(TownService service, YearMonth about, String kind, int ordinal) {
        return String.join(
                "/",
                house,
                MONTH.toString(),
                name,
                service.code().value(),
                ORGANIZATION,
                about.toString(),
                kind,
                Integer.toString(ordinal));
    }

    /** Debts, penalties, and what pays what. */
    void close() {
        long owed = 0;
        for (int i = 0; i < flat.debts.size(); i++) {
            Debt debt = flat.debts.get(i);
            owed += debt.principal();
            LocalDate due = Town.FIRST_DAY.minusDays(debt.daysBefore());
            YearMonth month = YearMonth.from(due).minusMonths(1);
            TownService service = OWED.get(i % OWED.size());
            money.owe("debt:" + name + ":" + i, service, ORGANIZATION, month, month, due, kopecks(debt.principal()));
            punish(debt, service, month);
        }
        long rest = flat.opening - owed;
        if (rest > 0) {
            int next = flat.debts.size();
            YearMonth last = MONTH.minusMonths(1);
            TownService service = OWED.get(next % OWED.size());
            money.owe("debt:" + name + ":" + next, service, BEFORE, last, last, NOT_YET_DUE, kopecks(rest));
        } else if (rest < 0) {
            money.hold("opening:" + name, BEFORE, kopecks(-rest));
        }
        for (Line line : lines) {
            String id = id(line.service(), MONTH, line.kind(), line.ordinal());
            if (line.amount().signum() > 0) {
                money.owe(id, line.service(), ORGANIZATION, MONTH, MONTH, DUE, line.amount());
            } else if (line.amount().signum() < 0) {
                money.credit(id, line.service(), line.amount().negate());
            }
        }
        money.allocateCredits();
        if (flat.paid > 0) {
            money.pay("paid:" + name, ORGANIZATION, kopecks(flat.paid));
        }
        for (Penalty each : penalties) {
            money.punish(
                    id(each.service(), each.about(), "PENALTY", 0), each.service(), each.about(), DUE, each.amount());
        }
        money.move();
    }

    private static BigDecimal kopecks(long amount) {
        return BigDecimal.valueOf(amount, 2);
    }

    private void punish(Debt debt, TownService service, YearMonth month) {
        int first = debt.daysBefore();
        int last = first + Town.DAYS - 1;
        int early = Math.max(0, Math.min(last, 90) - Math.max(first, 31) + 1);
        int late = Math.max(0, last - Math.max(first, 91) + 1);
        BigDecimal amount = penalty(debt, early, 300).add(penalty(debt, late, 130));
        if (amount.signum() > 0) {
            penalties.add(new Penalty(service, month, early + late, amount));
        }
    }

    private static BigDecimal penalty(Debt debt, int days, int divisor) {
        return kopecks(debt.principal())
                .multiply(BigDecimal.valueOf(days))
                .multiply(RATE)
                .divide(BigDecimal.valueOf(divisor), 2, RoundingMode.HALF_UP);
    }

    void addTo(Totals totals) {
        for (Line line : lines) {
            int service = line.service().index();
            if (line.kind().equals("BASE")) {
                totals.charge(service, number, inKopecks(line.amount()));
            } else {
                totals.recalculation(service, number, inKopecks(line.amount()));
            }
        }
        for (Penalty each : penalties) {
            totals.penalty(inKopecks(each.amount()));
        }
        totals.closing(number, inKopecks(money.closing()));
    }

    static long inKopecks(BigDecimal roubles) {
        return roubles.movePointRight(2).longValueExact();
    }
}
