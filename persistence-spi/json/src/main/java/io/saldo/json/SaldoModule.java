package io.saldo.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import io.saldo.billing.allocation.ClaimId;
import io.saldo.billing.allocation.ObligationId;
import io.saldo.billing.allocation.PaymentId;
import io.saldo.billing.benefit.PersonId;
import io.saldo.kernel.account.AccountNumber;
import io.saldo.kernel.account.DebtorId;
import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.account.PartyId;
import io.saldo.kernel.account.PremisesId;
import io.saldo.kernel.account.ServiceCode;
import io.saldo.kernel.account.TextRef;
import io.saldo.kernel.canonical.Fingerprint;
import io.saldo.kernel.time.FactId;
import io.saldo.metering.meter.GroupId;
import io.saldo.metering.meter.MeterId;

/**
 * Writes and reads the public values of kernel, metering and engine. A record is an object with its components as
 * properties, an enum its name; the other forms are:
 *
 * <table>
 * <caption>Forms that are not simply the record</caption>
 * <tr><th>value</th><th>form</th></tr>
 * <tr><td>{@code Kopecks}</td><td>roubles with two decimals: {@code "1234.56"}, {@code "-0.05"}</td></tr>
 * <tr><td>{@code Exact}</td><td>a decimal where it ends within 18 decimals, else a fraction: {@code "3.19"},
 * {@code "1/3"}; of any length</td></tr>
 * <tr><td>{@code Unit}</td><td>its notation: {@code "RUB/M3"}, {@code "1"}</td></tr>
 * <tr><td>{@code Quantity}</td><td>{@code {"value":"43.570","unit":"RUB/M3"}}, as many decimals as its scale</td></tr>
 * <tr><td>{@code AccountNumber}, {@code PartyId} and the other identifiers, {@code Fingerprint}</td><td>the string
 * itself, also as the key of a map</td></tr>
 * <tr><td>{@code BillingPeriod}</td><td>{@code "2026-10"}</td></tr>
 * <tr><td>{@code DateRange}</td><td>{@code {"from":"2026-10-01","until":"2026-11-01"}}, half-open as in the code: the
 * day {@code until} does not belong to it; without {@code until} the range has no end</td></tr>
 * <tr><td>{@code Timeline}, {@code Spans}</td><td>the array of the facts or spans</td></tr>
 * <tr><td>{@code LawBook}</td><td>the array of its rows</td></tr>
 * <tr><td>a sealed type</td><td>an object with the kind in {@code "type"}, in lower camel case: {@code "calculated"},
 * {@code "fromLaw"}, {@code "halfUp"}</td></tr>
 * </table>
 *
 * <p>A {@code Derivation} also shows, for people, its {@code "text"} (the formula in signs) and the value
 * {@code "replayed"} by its own arithmetic (left out where a division by zero or a missing operand leaves none). Both
 * are ignored when read: whoever reads asks {@code replay()} again.
 *
 * <p>The derivations of a house have parts in common, as the area of the house in every share of its heat. A
 * {@code HouseCharges}, hence a {@code HouseBill}, therefore writes what is used more than once into
 * {@code "derivations"}, an object before all that refers to it, and elsewhere the name in place of the derivation:
 * {@code "derivation":"d12"}. A named derivation refers to earlier ones only. Everywhere else, as in the lines of one
 * account, derivations stand in full.
 *
 * <p>A sealed value inside a generic one ({@code Fact<MeterPlace>}) at the root is written with its type only where the
 * writer knows that type: {@code mapper.writerFor(new TypeReference<Fact<MeterPlace>>() {})}. Generic values are read
 * so in any case.
 *
 * <p>The module does not register {@code JavaTimeModule} nor set features of the mapper: {@link SaldoJson#mapper()}
 * does.
 */
public final class SaldoModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    public SaldoModule() {
        super("saldo");
        MoneyJson.register(this);
        TimeJson.register(this);
        LawJson.register(this);
        DerivationJson.register(this);
        MeteringJson.register(this);
        BillingJson.register(this);
        RowJson.register(this);
        TextForm.register(this, AccountNumber.class, AccountNumber::new);
        TextForm.register(this, DebtorId.class, DebtorId::new);
        TextForm.register(this, PersonId.class, PersonId::new);
        TextForm.register(this, HouseId.class, HouseId::new);
        TextForm.register(this, PartyId.class, PartyId::new);
        TextForm.register(this, PremisesId.class, PremisesId::new);
        TextForm.register(this, ServiceCode.class, ServiceCode::new);
        TextForm.register(this, TextRef.class, TextRef::new);
        TextForm.register(this, FactId.class, FactId::parse);
        TextForm.register(this, Fingerprint.class, Fingerprint::new);
        TextForm.register(this, GroupId.class, GroupId::new);
        TextForm.register(this, MeterId.class, MeterId::new);
        TextForm.register(this, ClaimId.class, ClaimId::new);
        TextForm.register(this, ObligationId.class, ObligationId::new);
        TextForm.register(this, PaymentId.class, PaymentId::new);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new RecordRules());
    }
}
