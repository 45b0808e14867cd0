package io.saldo.billing.service;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why something was not done. Nothing was changed.
 *
 * @param details what the texts name, in their order
 * @param faults of a command whose fields are wrong, in order of fields
 */
public record Refusal(Reason reason, List<String> details, List<Fault> faults) {
    private static final String BUNDLE = "io.saldo.billing.service.Refusals";

    /** The codes of refusals. */
    public enum Reason {
        /** Nobody stated anything of the house. */
        UNKNOWN_HOUSE,
        /** The month is not the one after the last closed one. */
        NOT_NEXT_MONTH,
        /** The month is not closed. */
        NOT_CLOSED,
        /** The month was closed by other facts, or another one was closed before it since it was calculated. */
        CLOSED_OTHERWISE,
        /** Only the last closed month can be annulled. */
        NOT_LAST_MONTH,
        /** Documents of the month were issued and hold: people may have them in their hands. */
        DOCUMENTS_STAND,
        /** The key of the command was used for something else. */
        KEY_USED,
        /** The account does not belong to the house. */
        UNKNOWN_ACCOUNT,
        /** The line is of no closed month. */
        UNKNOWN_LINE,
        /** A row is wrong in itself, or names what nobody stated. */
        WRONG_ROW,
        /** Under the id of the row something else was stated. */
        OTHER_CONTENT,
        /** The number of the account belongs to another house. */
        NUMBER_OF_OTHER_HOUSE,
        /** Fields of the command break their constraints; the faults say which. */
        INVALID,
        /** The premises are not of the house. */
        UNKNOWN_PREMISES,
        /** Nobody stated the service, of the house or of the organization. */
        UNKNOWN_SERVICE,
        /** Nobody stated the party, of the house or of the organization. */
        UNKNOWN_PARTY,
        /** The meter is not of the house. */
        UNKNOWN_METER,
        /** The house has no such payment. */
        UNKNOWN_PAYMENT,
        /** The account has no such claim. */
        UNKNOWN_CLAIM,
        /** The account has no such debt. */
        UNKNOWN_DEBT,
        /** Nothing of the kind stands on that day. */
        NOTHING_STANDS,
        /** Something of that name was stated before. */
        EXISTS,
        /** The account is not open on that day. */
        ACCOUNT_NOT_OPEN,
        /** The shares of the premises would sum to more than the whole. */
        SHARES_EXCEED,
        /** The rule has no number left. */
        NO_NUMBER_LEFT,
        /** The unit is not one in which the service is priced or measured. */
        WRONG_UNIT,
        /** The meter is not in use on that day. */
        METER_NOT_IN_USE,
        /** The reading is lower than an earlier one, or higher than a later one. */
        READING_OUT_OF_ORDER,
        /** The day has not come yet. */
        DAY_IN_FUTURE,
        /** The volume is much larger than usual, and nobody has said that it is right. */
        READING_UNLIKELY,
        /** The register was read on that day already, with another number. */
        READ_BEFORE,
        /** The payment was taken back before. */
        PAYMENT_TAKEN_BACK,
        /** The absence gives no right to a recalculation: it is too short. */
        ABSENCE_TOO_SHORT,
        /** The recalculation was applied for too late. */
        ABSENCE_TOO_LATE,
        /** The payment comes from nobody that is asked for, or was placed or returned before. */
        NOT_UNIDENTIFIED,
        /** The file is of no known form. */
        FILE_UNREADABLE,
        /** The file's own count or sum is not that of its rows. */
        FILE_TOTALS_DIFFER,
        /** No such document was issued. */
        UNKNOWN_DOCUMENT,
        /** The document holds no more. */
        DOCUMENT_WITHDRAWN,
        /** A document with that number was issued before with other content. */
        DOCUMENT_NUMBER_USED,
        /** The debtor was never a holder of the account. */
        UNKNOWN_DEBTOR,
        /** The house has no such metering group. */
        UNKNOWN_GROUP,
        /** The month is not before the first one that is billed here. */
        NOT_BEFORE_TAKING_OVER,
        /** A month of the house is closed here: what was before it is taken over no more. */
        BILLED_HERE,
        /** The amount is zero: there is nothing to take. */
        NOTHING_OWED
    }

    public Refusal {
        details = List.copyOf(details);
        faults = List.copyOf(faults);
    }

    public Refusal(Reason reason, List<String> details) {
        this(reason, details, List.of());
    }

    /** Of a command whose fields are wrong. */
    public static Refusal of(List<Fault> faults) {
        String all = faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
        return new Refusal(Reason.INVALID, List.of(all), faults);
    }

    public static Refusal of(Reason reason, Object... details) {
        return new Refusal(reason, Stream.of(details).map(String::valueOf).toList());
    }

    /** What happened, in Russian or, where asked for, in English. */
    public String what(Locale locale) {
        return text(reason + ".what", locale);
    }

    /** What to do about it. */
    public String remedy(Locale locale) {
        return text(reason + ".remedy", locale);
    }

    private String text(String key, Locale locale) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("ru");
        String pattern = ResourceBundle.getBundle(BUNDLE, known).getString(key);
        return new MessageFormat(pattern, known).format(details.toArray());
    }

    @Override
    public String toString() {
        return reason + ": " + what(Locale.ENGLISH) + " " + remedy(Locale.ENGLISH);
    }
}
