package io.saldo.billing.document;

import io.saldo.kernel.error.InvalidValueException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the fields of a payment code may hold: the lengths of ГОСТ Р 56042-2014, and a form where banks refuse anything
 * else. A key that is not here is free (the standard leaves the list open).
 */
final class PaymentField {
    private static final Map<String, Form> FORMS = forms();
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private record Form(Pattern pattern, String remedy) {}

    private PaymentField() {}

    /**
     * Checks one field.
     *
     * @throws InvalidValueException when a bank could not read it
     */
    static void check(String key, String value) {
        InvalidValueException.unless(
                KEY.matcher(key).matches(), "key of a payment code", key, "Latin letters and digits, as in PersAcc");
        // readers take a blank value for an absent one
        InvalidValueException.unless(!value.isBlank(), key, value, "a text; leave the field out when there is none");
        InvalidValueException.unless(
                !CONTROL.matcher(value).find(), key, value, "no line breaks, tabs or other control characters");
        Form form = FORMS.get(key);
        if (form != null) {
            InvalidValueException.unless(form.pattern.matcher(value).matches(), key, value, form.remedy);
        }
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new HashMap<>();
        upTo(forms, PaymentCode.NAME, PaymentCode.NAME_LIMIT);
        upTo(forms, PaymentCode.BANK_NAME, PaymentCode.BANK_NAME_LIMIT);
        upTo(forms, PaymentCode.PURPOSE, PaymentCode.PURPOSE_LIMIT);
        upTo(forms, "DrawerStatus", 2);
        upTo(forms, "CBC", 20);
        upTo(forms, "OKTMO", 11);
        upTo(forms, "PaytReason", 2);
        upTo(forms, "TaxPeriod", 10);
        upTo(forms, "DocNo", 15);
        upTo(forms, "DocDate", 10);
        upTo(forms, "TaxPaytKind", 2);
        exactly(forms, PaymentCode.ACCOUNT, "[0-9]{20}", "20 digits");
        exactly(forms, PaymentCode.BIC, "[0-9]{9}", "9 digits");
        exactly(forms, PaymentCode.CORRESPONDENT, "[0-9]{20}|0", "20 digits, or 0 where the bank has none");
        exactly(forms, "Sum", "[0-9]{1,18}", "kopecks: 1 to 18 digits, no point or comma");
        exactly(forms, "PayeeINN", "[0-9]{10}|[0-9]{12}", "10 or 12 digits");
        exactly(forms, "PayerINN", "[0-9]{10}|[0-9]{12}", "10 or 12 digits");
        exactly(forms, "KPP", "[0-9A-Z]{9}", "9 digits or capital Latin letters");
        exactly(forms, "PaymPeriod", "(0[1-9]|1[0-2])[0-9]{4}", "month and year, as in 102026");
        exactly(forms, "TechCode", "0[1-9]|1[0-5]", "01 to 15, utilities are 02");
        return Map.copyOf(forms);
    }

    private static void upTo(Map<String, Form> forms, String key, int limit) {
        exactly(forms, key, ".{1," + limit + "}", "at most " + limit + " characters");
    }

    private static void exactly(Map<String, Form> forms, String key, String pattern, String remedy) {
        forms.put(key, new Form(Pattern.compile(pattern), remedy));
    }
}
