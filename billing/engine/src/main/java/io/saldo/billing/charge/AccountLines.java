package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.money.Apportionment;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.time.BillingPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns what premises owe into the lines of accounts.
 *
 * <p>The rounded charge of a piece is divided among the accounts of the premises by the largest remainder, so the shares of one premises always sum to what it owes. The pieces
 * of one account, service, creditor and kind make one line.
 */
public final class AccountLines {
    private final HouseId house;
    private final BillingPeriod period;
    private final List<Entry> parts = new ArrayList<>();

    public AccountLines(HouseId house, BillingPeriod period) {
        this.house = house;
        this.period = period;
    }

    private record Key(
            AccountNumber account, ServiceAgreement agreement, BillingPeriod about, LineKind kind, Band band) {
        static final Comparator<Key> ORDER = Key::compare;

        /** By the parts of a line's id, then by what the id does not tell. Most keys share agreement, month and kind. */
        private static int compare(Key one, Key other) {
            int order = one.account.compareTo(other.account);
            ServiceAgreement first = one.agreement;
            ServiceAgreement second = other.agreement;
            if (order == 0 && !first.equals(second)) {
                order = first.service().compareTo(second.service());
                order = order != 0 ? order : first.creditor().compareTo(second.creditor());
            }
            order = order != 0 ? order : one.about.compareTo(other.about);
            order = order != 0 ? order : one.kind.compareTo(other.kind);
            if (order == 0 && !first.equals(second)) {
                order = first.payee().compareTo(second.payee());
                order = order != 0 ? order : first.performer().compareTo(second.performer());
            }
            return order != 0 ? order : one.band.compareTo(other.band);
        }
    }

    private record Entry(Key key, Part part) {}

    private record Part(LineBasis basis, Kopecks amount, Exact unrounded, Derivation derivation) {}

    public void add(PremisesCharge piece) {
        SortedMap<AccountNumber, Exact> shares = piece.division().shares();
        PieceCharge charge = piece.charge();
        if (shares.size() == 1) {
            part(
                    shares.firstKey(),
                    piece,
                    new Part(charge.basis(), charge.amount(), charge.unrounded(), charge.derivation()));
            return;
        }
        SortedMap<AccountNumber, Kopecks> amounts = Apportionment.largestRemainder(charge.amount(), shares);
        SortedMap<String, Exact> weights = new TreeMap<>();
        shares.forEach((account, share) -> weights.put(account.value(), share));
        amounts.forEach((account, amount) -> {
            Exact share = shares.getOrDefault(account, Exact.ZERO);
            LineBasis whole = charge.basis();
            part(
                    account,
                    piece,
                    new Part(
                            new LineBasis(
                                    whole.volume().times(share),
                                    whole.unit(),
                                    whole.method(),
                                    whole.tariff(),
                                    whole.band()),
                            amount,
                            charge.unrounded().times(share),
                            new Derivation.Apportioned(
                                    charge.derivation(),
                                    piece.division().basis().name(),
                                    weights,
                                    account.value())));
        });
    }

    /** What a document states of one account, under the agreement of its service. */
    public void add(Adjustment adjustment, ServiceAgreement agreement) {
        PieceCharge charge = StatedCharge.of(adjustment);
        Part part = new Part(charge.basis(), charge.amount(), charge.unrounded(), charge.derivation());
        part(new Key(adjustment.account(), agreement, adjustment.about(), adjustment.kind(), Band.NONE), part);
    }

    private void part(AccountNumber account, PremisesCharge piece, Part part) {
        part(
                new Key(
                        account,
                        piece.agreement(),
                        period,
                        piece.charge().kind(),
                        part.basis().band()),
                part);
    }

    private void part(Key key, Part part) {
        parts.add(new Entry(key, part));
    }

    /** The lines, in order of their ids. */
    public List<Line> lines() {
        parts.sort(Comparator.comparing(Entry::key, Key.ORDER));
        List<Line> lines = new ArrayList<>(parts.size());
        @Nullable LineId last = null;
        for (int begin = 0, end; begin < parts.size(); begin = end) {
            Key key = parts.get(begin).key;
            List<Part> alike = new ArrayList<>(1);
            for (end = begin; end < parts.size() && Key.ORDER.compare(key, parts.get(end).key) == 0; end++) {
                alike.add(parts.get(end).part);
            }
            LineId first = id(key, 0);
            LineId id = last == null || !first.equals(last.first()) ? first : id(key, last.ordinal() + 1);
            lines.add(line(id, key, alike));
            last = id;
        }
        return lines;
    }

    private LineId id(Key key, int ordinal) {
        return new LineId(
                house,
                period,
                key.account,
                key.agreement.service(),
                key.agreement.creditor(),
                key.about,
                key.kind,
                ordinal);
    }

    private static Line line(LineId id, Key key, List<Part> list) {
        LineBasis basis = list.get(0).basis();
        Kopecks amount = Kopecks.ZERO;
        Exact unrounded = Exact.ZERO;
        for (int i = 0; i < list.size(); i++) {
            Part part = list.get(i);
            basis = i == 0 ? basis : basis.plus(part.basis());
            amount = amount.plus(part.amount());
            unrounded = unrounded.plus(part.unrounded());
        }
        Derivation derivation = list.size() == 1
                ? list.get(0).derivation()
                : new Derivation.Summed(list.stream().map(Part::derivation).toList());
        return new Line(id, key.agreement.performer(), key.agreement.payee(), basis, unrounded, amount, derivation);
    }
}
