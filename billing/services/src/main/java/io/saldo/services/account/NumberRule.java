package io.saldo.services.account;

import io.saldo.kernel.account.HouseId;
import io.saldo.kernel.error.InvalidValueException;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How an organization numbers its accounts: a beginning, in which {@code {house}} stands for the house, and a number of
 * so many digits, counted from 1 for each beginning.
 *
 * @param beginning letters, digits, points, slashes, hyphens and underscores, besides {@code {house}}
 * @param digits 1 to 18
 */
public record NumberRule(String beginning, int digits) {
    private static final String HOUSE = "{house}";
    private static final int LONGEST = 30;

    /** Ten digits. */
    public static final NumberRule TEN_DIGITS = new NumberRule("", 10);

    public NumberRule {
        InvalidValueException.unless(
                beginning.replace(HOUSE, "").matches("[\\p{L}\\p{Nd}./_-]{0,29}"),
                "beginning of numbers",
                beginning,
                "letters, digits, points, slashes, hyphens and underscores");
        InvalidValueException.unless(digits >= 1 && digits <= 18, "digits of numbers", digits, "1 to 18");
    }

    /**
     * The number after the highest of those that follow the rule; the next one that is free.
     *
     * @param numbers of accounts of the house
     * @param isFree whether nobody in the organization has a number
     */
    Optional<String> next(HouseId house, Collection<String> numbers, Predicate<String> isFree) {
        String start = beginning.replace(HOUSE, house.value());
        long highest = numbers.stream()
                .filter(each -> each.startsWith(start))
                .map(each -> each.substring(start.length()))
                .filter(rest -> rest.length() == digits && rest.chars().allMatch(c -> c >= '0' && c <= '9'))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
        long end = 1;
        for (int i = 0; i < digits; i++) {
            end *= 10;
        }
        for (long each = highest + 1; each < end && start.length() + digits <= LONGEST; each++) {
            String number = start + String.format(java.util.Locale.ROOT, "%0" + digits + "d", each);
            if (number.matches("[\\p{L}\\p{Nd}./_-]{1,30}") && isFree.test(number)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return beginning + "N".repeat(digits);
    }
}
