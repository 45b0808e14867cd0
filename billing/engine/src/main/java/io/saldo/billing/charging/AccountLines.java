package io.saldo.billing.charging;

import io.saldo.billing.charge.Adjustment;
import io.saldo.billing.charge.Cause;
import io.saldo.billing.charge.Line;
import io.saldo.billing.charge.LineBasis;
import io.saldo.billing.charge.LineId;
import io.saldo.billing.charge.PieceCharge;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.Debtors;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Apportionment;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what premises owe into the lines of accounts.
 *
 * <p>The rounded charge of a piece is divided among the accounts of the premises by the largest remainder, so the
 * shares of one premises always sum to what it owes. The pieces of one account, service, creditor and kind make one
 * line.
 */
public final class AccountLines {
    private final HouseId house;
    private final BillingPeriod period;
    private final Debtors debtors;
    private final List<Part> parts = new ArrayList<>();
    /** The lines of an account come together. */
    private @Nullable AccountNumber lastAccount;

    private @Nullable BillingPeriod lastAbout;
    private @Nullable DebtorId lastDebtor;

    /**
     * Lines of a month.
     *
     * @param debtors who owes them: each the debtor of the last day of the month it is about
     */
    public AccountLines(HouseId house, BillingPeriod period, Debtors debtors) {
        this.house = house;
        this.period = period;
        this.debtors = debtors;
    }

    /**
     * What one piece makes of a line. Neighbours share their agreement and month: where they are one object, nothing
     * needs to be compared.
     */
    @SuppressWarnings("ReferenceEquality")
    private record Part(
            AccountNumber account,
            ServiceAgreement agreement,
            BillingPeriod about,
            PieceCharge charge,
            @Nullable Cause cause) {
        static final Comparator<Part> ORDER = Part::compare;

        /**
         * By the parts of a line's id, then by what the id does not tell. Most neighbours share account, agreement,
         * month and kind.
         */
        private static int compare(Part one, Part other) {
            int order = one.compareId(other);
            ServiceAgreement first = one.agreement;
            ServiceAgreement second = other.agreement;
            if (order == 0 && first != second) {
                order = first.payee().compareTo(second.payee());
                order = order != 0 ? order : first.performer().compareTo(second.performer());
            }
            order = order != 0 ? order : one.charge.band().compareTo(other.charge.band());
            order = order != 0 ? order : prices(one, other);
            return order != 0 ? order : natures(one.cause, other.cause);
        }

        /** A correction of an error and one of a circumstance are lines of their own. */
        private static int natures(@Nullable Cause first, @Nullable Cause second) {
            return first == null || second == null ? 0 : first.nature().compareTo(second.nature());
        }

        /** A line has one price: volume × price is its amount. */
        private static int prices(Part one, Part other) {
            Quantity first = one.charge.basis().tariff();
            Quantity second = other.charge.basis().tariff();
            return first == second ? 0 : first.exact().compareTo(second.exact());
        }

        int compareId(Part other) {
            int order = account == other.account ? 0 : account.compareTo(other.account);
            if (order == 0 && agreement != other.agreement) {
                order = agreement.service().compareTo(other.agreement.service());
                order = order != 0 ? order : agreement.creditor().compareTo(other.agreement.creditor());
            }
            order = order != 0 || about == other.about ? order : about.compareTo(other.about);
            return order != 0 ? order : charge.kind().compareTo(other.charge.kind());
        }
    }

    public void add(PremisesCharge piece) {
        SortedMap<AccountNumber, Exact> shares = piece.division().shares();
        PieceCharge charge = piece.charge();
        if (shares.size() == 1) {
            parts.add(new Part(shares.firstKey(), piece.agreement(), period, charge, null));
            return;
        }
        SortedMap<AccountNumber, Kopecks> amounts = Apportionment.largestRemainder(charge.amount(), shares);
        SortedMap<String, Exact> weights = new TreeMap<>();
        shares.forEach((account, share) -> weights.put(account.value(), share));
        amounts.forEach((account, amount) -> {
            Exact share = shares.getOrDefault(account, Exact.ZERO);
            LineBasis whole = charge.basis();
            parts.add(new Part(
                    account,
                    piece.agreement(),
                    period,
                    new PieceCharge(
                            charge.kind(),
                            whole.on(whole.volume().times(share), whole.grounds()),
                            charge.unrounded().times(share),
                            amount,
                            new Derivation.Apportioned(
                                    charge.derivation(),
                                    piece.division().basis().name(),
                                    weights,
                                    account.value())),
                    null));
        });
    }

    /** What a document states of one account, under the agreement of its service. */
    public void add(Adjustment adjustment, ServiceAgreement agreement) {
        PieceCharge stated = StatedCharge.of(adjustment);
        parts.add(new Part(
                adjustment.account(),
                agreement,
                adjustment.about(),
                new PieceCharge(
                        adjustment.kind(), stated.basis(), stated.unrounded(), stated.amount(), stated.derivation()),
                adjustment.cause()));
    }

    /** The lines, in order of their ids. */
    public List<Line> lines() {
        parts.sort(Part.ORDER);
        List<Line> lines = new ArrayList<>(parts.size());
        int ordinal = 0;
        for (int begin = 0, end; begin < parts.size(); begin = end) {
            Part part = parts.get(begin);
            end = begin + 1;
            while (end < parts.size() && Part.ORDER.compare(part, parts.get(end)) == 0) {
                end++;
            }
            ordinal = begin > 0 && part.compareId(parts.get(begin - 1)) == 0 ? ordinal + 1 : 0;
            lines.add(
                    end == begin + 1
                            ? line(part, ordinal, part.charge, part.cause)
                            : line(part, ordinal, sum(parts.subList(begin, end)), cause(parts.subList(begin, end))));
        }
        return lines;
    }

    private static @Nullable Cause cause(List<Part> alike) {
        Cause first = alike.get(0).cause;
        return first == null
                ? null
                : new Cause(
                        first.kind(),
                        first.nature(),
                        alike.stream()
                                .flatMap(part -> Stream.ofNullable(part.cause))
                                .flatMap(each -> each.facts().stream())
                                .toList());
    }

    private Line line(Part part, int ordinal, PieceCharge sum, @Nullable Cause cause) {
        ServiceAgreement agreed = part.agreement;
        return new Line(
                new LineId(
                        house,
                        period,
                        part.account,
                        debtor(part),
                        agreed.service(),
                        agreed.creditor(),
                        part.about,
                        sum.kind(),
                        ordinal),
                agreed.performer(),
                agreed.payee(),
                sum.basis(),
                sum.unrounded(),
                sum.amount(),
                sum.derivation(),
                cause);
    }

    @SuppressWarnings("ReferenceEquality") // another object of the same month is asked for again
    private DebtorId debtor(Part part) {
        DebtorId known = lastDebtor;
        if (known == null || !part.account.equals(lastAccount) || part.about != lastAbout) {
            known = debtors.on(part.account, part.about.last());
            lastDebtor = known;
            lastAccount = part.account;
            lastAbout = part.about;
        }
        return known;
    }

    private static PieceCharge sum(List<Part> alike) {
        PieceCharge first = alike.get(0).charge;
        LineBasis basis = first.basis();
        Kopecks amount = first.amount();
        Exact unrounded = first.unrounded();
        for (Part part : alike.subList(1, alike.size())) {
            basis = basis.plus(part.charge.basis());
            amount = amount.plus(part.charge.amount());
            unrounded = unrounded.plus(part.charge.unrounded());
        }
        return new PieceCharge(
                first.kind(),
                basis,
                unrounded,
                amount,
                new Derivation.Summed(
                        alike.stream().map(part -> part.charge.derivation()).toList()));
    }
}
