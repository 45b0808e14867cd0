package io.saldo.billing.charge;

import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.PremisesKind;
import io.saldo.kernel.account.ServiceAgreement;
import io.saldo.kernel.account.ServiceKind;
import io.saldo.kernel.derivation.Derivation;
import io.saldo.kernel.derivation.Formula;
import io.saldo.kernel.derivation.Operand;
import io.saldo.kernel.derivation.Origin;
import io.saldo.kernel.derivation.Symbol;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.selection.Attributes;
import io.saldo.kernel.time.DateRange;
import io.saldo.kernel.time.Spans;
import io.saldo.metering.consumption.Consumption;
import io.saldo.metering.consumption.ConsumptionMethod;
import io.saldo.metering.consumption.NormVolume;
import io.saldo.metering.consumption.VolumePiece;
import io.saldo.metering.house.AreaOperand;
import io.saldo.metering.house.Distribution;
import io.saldo.metering.meter.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs premises of one class: alike in all that a rule decides by, different in one number. The rule charged the first of them; its formula is linear in that number, so the fee of
 * each other is one multiplication, rounded where the rule rounds.
 */
final class ClassFee {
    private final ServiceCase first;
    private final RateBinder binder;
    private final ServiceAgreement agreement;
    private final Attributes attributes;
    private final @Nullable ConsumptionMethod method;
    private final OwnNumber number;
    private final List<Part> parts;

    /**
     * One line.
     *
     * @param zone whose volume it is for
     * @param factor roubles for one of the number, before rounding
     */
    record Part(Band band, Zone zone, Exact factor) {}

    private ClassFee(ServiceCase first, RateBinder binder, ServiceTerms terms, OwnNumber number, List<Part> parts) {
        this.first = first;
        this.binder = binder;
        this.agreement = terms.agreement().list().get(0).value();
        this.attributes = value(first.premises().attributes());
        this.method = first.known() == null ? null : first.known().method();
        this.number = number;
        this.parts = parts;
    }

    /**
     * What the charges of the first premises of a class say of the others; null where the rule does not charge by one number, or the charges are not of that simple kind.
     *
     * @param charges of the whole month, of premises that are alike through it
     */
    static @Nullable ClassFee of(
            ServiceCase first, RateBinder binder, ClauseRule rule, ServiceTerms terms, List<PremisesCharge> charges) {
        OwnNumber number = rule.ownNumber();
        if (number == null) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (PremisesCharge each : charges) {
            PieceCharge charge = each.charge();
            Exact factor = factor(charge.derivation(), number.symbol());
            if (factor == null || charge.kind() != LineKind.BASE || !each.days().equals(first.range())) {
                return null;
            }
            Band band = charge.basis().band();
            parts.add(new Part(band, band.zone(), factor));
        }
        boolean byVolume = number == OwnNumber.VOLUME;
        if (parts.isEmpty() || (parts.size() > 1 && !byVolume) || (byVolume && !isByZone(first, parts))) {
            return null;
        }
        return new ClassFee(first, binder, terms, number, List.copyOf(parts));
    }

    /** A line for every zone that was counted, in their order. */
    private static boolean isByZone(ServiceCase first, List<Part> parts) {
        Consumption own = first.known();
        return own != null && areOfZones(own, parts);
    }

    private static boolean areOfZones(Consumption own, List<Part> parts) {
        List<VolumePiece> pieces = own.pieces();
        if (pieces.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (pieces.get(i).zone() != parts.get(i).zone()) {
                return false;
            }
        }
        return true;
    }

    /** The fee before its rounding for one of the number, all else being what it is; null where it is not linear in it, or other numbers are the premises' own as well. */
    private static @Nullable Exact factor(Derivation derivation, Symbol own) {
        if (!(derivation instanceof Derivation.Calculated calculated)
                || !(calculated.formula() instanceof Formula.HalfUp rounded)
                || rounded.decimals() != 2) {
            return null;
        }
        boolean met = false;
        for (Operand operand : calculated.operands()) {
            boolean isOwn = operand.symbol().equals(own);
            met |= isOwn;
            boolean ofPremises = operand.origin() instanceof Origin.Derived
                    || operand.symbol().equals(AreaOperand.AREA)
                    || operand.symbol().equals(NormVolume.PERSONS);
            if (!isOwn && ofPremises) {
                return null;
            }
        }
        if (!met) {
            return null;
        }
        Exact one = value(calculated, rounded.inner(), own, Exact.ONE);
        boolean linear = value(calculated, rounded.inner(), own, Exact.ZERO).signum() == 0
                && value(calculated, rounded.inner(), own, Exact.of(7)).equals(one.times(7));
        return linear ? one.reduced() : null;
    }

    private static Exact value(Derivation.Calculated calculated, Formula formula, Symbol own, Exact number) {
        return formula.evaluate(
                symbol -> symbol.equals(own)
                        ? number
                        : calculated.operands().stream()
                                .filter(each -> each.symbol().equals(symbol))
                                .findFirst()
                                .orElseThrow()
                                .value(),
                Formula.RoundingListener.NONE);
    }

    OwnNumber number() {
        return number;
    }

    Part part(int index) {
        return parts.get(index);
    }

    private static Attributes value(Spans<Attributes> attributes) {
        return attributes.isEmpty() ? Attributes.NONE : attributes.list().get(0).value();
    }

    /**
     * Whether premises are of the class. What is one object needs no comparing.
     *
     * @param agreed on what terms they have the service through the month
     */
    @SuppressWarnings("ReferenceEquality")
    boolean isFor(
            PremisesMonth premises,
            ServiceAgreement agreed,
            @Nullable Consumption own,
            Distribution.@Nullable Share share) {
        Attributes theirs = value(premises.attributes());
        PremisesKind kind = first.premises().kind();
        Distribution.Share firstShare = first.volumes().share().orElse(null);
        return kind == premises.kind()
                && method == (own == null ? null : own.method())
                && (firstShare == null ? share == null : share != null && share.metered() == firstShare.metered())
                && (agreement == agreed || agreement.equals(agreed))
                && (attributes == theirs || attributes.equals(theirs))
                && (number != OwnNumber.VOLUME || (own != null && areOfZones(own, parts)));
    }

    /** Charges premises of the class; false, and nothing done, where they lack the number. */
    boolean charge(
            PremisesMonth premises,
            AccountNumber account,
            Map<ServiceKind, Consumption> known,
            @Nullable Consumption own,
            Distribution.@Nullable Share share,
            AccountLines lines) {
        DateRange month = first.range();
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (number.of(premises, known, own, share, i, month) == null) {
                return false;
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            Exact mine = number.of(premises, known, own, share, i, month);
            if (mine != null) {
                Kopecks amount = Kopecks.halfUp(mine.times(parts.get(i).factor));
                lines.add(account, agreement, new ClassCharge(this, i, premises, known, share, mine, amount));
            }
        }
        return true;
    }

    /** The charge as the rule makes it. */
    PieceCharge explained(
            PremisesMonth premises, Map<ServiceKind, Consumption> known, Distribution.@Nullable Share share, int part) {
        var given = new ServiceCase(
                first.service(),
                premises,
                new ServiceVolumes(known, Optional.ofNullable(share)),
                binder.bind(first.service(), premises),
                first.terms(),
                first.period());
        ChargeCalculator.Result result = ChargeCalculator.charge(given);
        if (result instanceof ChargeCalculator.Result.Charged charged
                && charged.charges().size() == parts.size()) {
            return charged.charges().get(part).charge();
        }
        throw new IllegalStateException("charged by its class and not by its rule: "
                + first.service().service().code() + " of " + premises.id() + ", " + result);
    }
}
