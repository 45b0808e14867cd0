package io.saldo.examples.cabinet.view;

import io.saldo.billing.run.BillingTexts;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.kernel.account.Resource;
import io.saldo.kernel.derivation.NumberText;
import io.saldo.kernel.derivation.Texts;
import io.saldo.kernel.money.Exact;
import io.saldo.kernel.money.Kopecks;
import io.saldo.kernel.quantity.Quantity;
import io.saldo.kernel.quantity.Unit;
import io.saldo.kernel.time.BillingPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Writes amounts, quantities and days in Russian; templates call it {@code @words}. */
@Component("words")
public class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.RUSSIAN);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM.yyyy", Texts.RUSSIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Texts.RUSSIAN);

    private final Texts texts = BillingTexts.in(Texts.RUSSIAN);
    private final NumberText numbers = new NumberText(texts);
    private final Clock clock;
    private final CabinetProperties settings;

    Words(Clock clock, CabinetProperties settings) {
        this.clock = clock;
        this.settings = settings;
    }

    public Texts texts() {
        return texts;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** «6 865,83». */
    public String money(Kopecks amount) {
        return numbers.money(amount);
    }

    /** «6 865,83 ₽». */
    public String roubles(Kopecks amount) {
        return numbers.money(amount) + "\u00a0₽";
    }

    /** «231 ₽»: whole roubles of what is known about alone. */
    public String whole(Kopecks amount) {
        return numbers.money(amount).replaceFirst(",00$", "") + "\u00a0₽";
    }

    /** «6865,83», as it is typed. */
    public String plain(Kopecks amount) {
        return amount.toString().replace('.', ',');
    }

    /** «+7,81», «−265,40». */
    public String signed(Kopecks amount) {
        return (amount.signum() > 0 ? "+" : "") + numbers.money(amount);
    }

    /** The class of an amount that changes what is owed. */
    public String tone(Kopecks amount) {
        return amount.isZero() ? "zero" : amount.signum() < 0 ? "down" : "";
    }

    public Kopecks abs(Kopecks amount) {
        return amount.signum() < 0 ? amount.negate() : amount;
    }

    public String quantity(Quantity quantity) {
        return numbers.quantity(quantity);
    }

    /** The number alone, as written. */
    public String number(Quantity quantity) {
        return numbers.quantity(new Quantity(quantity.unscaled(), quantity.scale(), Unit.ONE));
    }

    /** «за м³». */
    public String per(Quantity tariff) {
        return numbers.unit(tariff.unit()).replaceFirst("^руб\\./", "");
    }

    /** At most three decimals. */
    public String volume(Exact value, Unit unit) {
        String text = numbers.withUnit(value.halfUp(3), unit);
        return value.isExactAt(3) ? text : "≈\u00a0" + text;
    }

    /** «ноябрь 2026». */
    public String month(BillingPeriod month) {
        return name(month) + " " + month.month().getYear();
    }

    /** «ноябрь». */
    public String name(BillingPeriod month) {
        return month.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Texts.RUSSIAN);
    }

    /** «нояб». */
    public String brief(BillingPeriod month) {
        return name(month).substring(0, 3);
    }

    /** «23 ноября». */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** «23 ноября 2026». */
    public String date(LocalDate day) {
        return DATE.format(day);
    }

    /** «23.11.2026». */
    public String shortDate(LocalDate day) {
        return SHORT.format(day);
    }

    /** «понедельник». */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Texts.RUSSIAN);
    }

    public String moment(Instant at) {
        return MOMENT.format(at.atZone(settings.zone()));
    }

    /** How many days are left up to a day, itself included; below zero for one that is over. */
    public long left(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    /** «1 день», «3 дня», «5 дней». */
    public String days(long count) {
        long last = count % 10;
        long two = count % 100;
        if (last == 1 && two != 11) {
            return count + " день";
        }
        return count + (last >= 2 && last <= 4 && (two < 12 || two > 14) ? " дня" : " дней");
    }

    /** «сегодня последний день», «остался 1 день», «осталось 3 дня». */
    public String remaining(LocalDate day) {
        long left = left(day);
        if (left == 0) {
            return "сегодня последний день";
        }
        return (left % 10 == 1 && left % 100 != 11 ? "остался " : "осталось ") + days(left);
    }

    public String unit(Resource resource) {
        return numbers.unit(resource.unit());
    }

    /** A word of the bill: {@code change.VOLUME}, {@code line.BASE}. */
    public String of(String kind, Object value) {
        return texts.get(kind + "." + value);
    }
}
