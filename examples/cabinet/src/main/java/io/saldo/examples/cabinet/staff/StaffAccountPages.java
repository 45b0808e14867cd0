package io.saldo.examples.cabinet.staff;

import io.saldo.billing.recalculation.Withheld;
import io.saldo.billing.service.SaldoBilling;
import io.saldo.cabinet.link.AccountRef;
import io.saldo.cabinet.link.LinkedAccount;
import io.saldo.cabinet.outcome.Outcome;
import io.saldo.cabinet.staff.EndLinkByStaffCommand;
import io.saldo.cabinet.staff.SignedInStaff;
import io.saldo.cabinet.user.UserId;
import io.saldo.examples.cabinet.page.Answers;
import io.saldo.examples.cabinet.page.ChargeShow;
import io.saldo.examples.cabinet.page.MissingException;
import io.saldo.examples.cabinet.page.MoneyShow;
import io.saldo.examples.cabinet.page.Visit;
import io.saldo.examples.cabinet.view.Words;
import io.saldo.examples.cabinet.wiring.CabinetCodes;
import io.saldo.examples.cabinet.wiring.HolderNames;
import io.saldo.examples.cabinet.wiring.Resident;
import io.saldo.examples.cabinet.wiring.Staff;
import io.saldo.examples.cabinet.wiring.Stores;
import io.saldo.kernel.account.AccountKind;
import io.saldo.kernel.account.HouseId;
import io.saldo.services.SaldoServices;
import io.saldo.services.account.ChangeHolder;
import io.saldo.services.account.CloseAccount;
import io.saldo.services.account.Holder;
import io.saldo.services.account.OpenAccount;
import io.saldo.services.account.Part;
import io.saldo.services.command.Recorded;
import io.saldo.services.command.Stamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One search, and the account as its resident sees it, with what waits. */
@Controller
class StaffAccountPages {
    private static final int AT_MOST = 50;
    private static final int DEEDS = 20;

    private final Staff staff;
    private final Resident resident;
    private final Finder finder;
    private final Visit visit;
    private final Words words;
    private final ChargeShow charges;
    private final MoneyShow money;
    private final CabinetCodes codes;
    private final Stores stores;
    private final SaldoBilling billing;
    private final SaldoServices services;
    private final HolderNames names;

    StaffAccountPages(
            Staff staff,
            Resident resident,
            Finder finder,
            Visit visit,
            Words words,
            ChargeShow charges,
            MoneyShow money,
            CabinetCodes codes,
            Stores stores,
            SaldoBilling billing,
            SaldoServices services,
            HolderNames names) {
        this.names = names;
        this.staff = staff;
        this.resident = resident;
        this.finder = finder;
        this.visit = visit;
        this.words = words;
        this.charges = charges;
        this.money = money;
        this.codes = codes;
        this.stores = stores;
        this.billing = billing;
        this.services = services;
    }

    @GetMapping("/staff/search")
    String search(Model model) {
        model.addAttribute("q", "");
        model.addAttribute("accounts", List.of());
        model.addAttribute("users", List.of());
        return "staff-search";
    }

    /** By a form that is sent: names and telephones stand in no address. */
    @PostMapping("/staff/search")
    String search(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @RequestParam(name = "q", defaultValue = "") String text,
            Model model) {
        model.addAttribute("q", text);
        model.addAttribute("accounts", finder.find(text, AT_MOST));
        model.addAttribute("users", Answers.or404(staff.residents().search(signedIn, text, AT_MOST)));
        return "staff-search";
    }

    private LinkedAccount look(SignedInStaff signedIn, String account) {
        return Answers.or404(staff.residents().look(signedIn, visit.ref(account)));
    }

    @GetMapping("/staff/accounts/{account}")
    String account(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        return shown(signedIn, look(signedIn, account), done, model);
    }

    private String shown(SignedInStaff signedIn, LinkedAccount linked, @Nullable String done, Model model) {
        AccountRef ref = linked.account();
        HouseId house = stores.billing()
                .read(store -> store.statements().houseOf(ref.number()))
                .orElseThrow(MissingException::new);
        model.addAttribute("card", resident.cards().card(linked).result().orElse(null));
        model.addAttribute("number", ref.number().value());
        model.addAttribute("house", house.value());
        model.addAttribute("meters", resident.meters().meters(linked).result().orElse(List.of()));
        model.addAttribute("viewers", Answers.or404(staff.residents().viewers(signedIn, ref)));
        model.addAttribute("withheld", waiting(house, linked));
        model.addAttribute("deeds", staff.deeds().about(ref.number().value(), DEEDS));
        model.addAttribute("names", StaffNames.of(staff));
        model.addAttribute("done", done);
        model.addAttribute("today", words.today());
        model.addAttribute("key", Answers.key());
        return "staff-account";
    }

    /** What was parked about the account and is not charged yet. */
    private List<Withheld> waiting(HouseId house, LinkedAccount linked) {
        return billing.waiting(house).stream()
                .filter(each -> linked.account().number().equals(each.parked().account()))
                .toList();
    }

    @GetMapping("/staff/accounts/{account}/charges")
    String charges(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String why,
            Model model) {
        return charges.charges(look(signedIn, account), month, why, model);
    }

    @GetMapping("/staff/accounts/{account}/document")
    String document(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String month,
            Model model) {
        return charges.document(look(signedIn, account), month, model);
    }

    @GetMapping("/staff/accounts/{account}/document.pdf")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String month) {
        return charges.file(look(signedIn, account), month);
    }

    @GetMapping("/staff/accounts/{account}/payments")
    String payments(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Model model) {
        LinkedAccount linked = look(signedIn, account);
        model.addAttribute("waiting", List.of());
        model.addAttribute("orders", List.of());
        model.addAttribute("ref", linked.account());
        return money.payments(linked, from, to, model);
    }

    @PostMapping("/staff/accounts/{account}/links/{link}/end")
    String end(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String account,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        LinkedAccount linked = look(signedIn, account);
        Outcome<?> ended =
                staff.residents().end(signedIn, linked.account(), new EndLinkByStaffCommand(key, link, reason));
        if (ended.why().filter(each -> !each.faults().isEmpty()).isPresent()) {
            Answers.refused(model, ended.why().get());
            return shown(signedIn, linked, null, model);
        }
        Answers.or404(ended);
        return "redirect:/staff/accounts/" + linked.account().number() + "?done=link";
    }

    /** A new check code, shown once here and printed on the next documents. */
    @PostMapping("/staff/accounts/{account}/code")
    String code(@AuthenticationPrincipal SignedInStaff signedIn, @PathVariable String account, Model model) {
        LinkedAccount linked = look(signedIn, account);
        Answers.or404(staff.residents().renewCode(signedIn, linked.account()));
        model.addAttribute("code", codes.printed(linked.account(), linked.debtor()));
        return shown(signedIn, linked, null, model);
    }

    @PostMapping("/staff/users/{user}/activation")
    String activation(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String user,
            @RequestParam(name = "q", defaultValue = "") String text,
            Model model) {
        if (!user.matches("[0-9a-f]{32}")) {
            throw new MissingException();
        }
        Answers.or404(staff.residents().sendActivation(signedIn, new UserId(user)));
        model.addAttribute("sent", true);
        return search(signedIn, text, model);
    }

    private static Stamp stamp(SignedInStaff signedIn, String key) {
        return new Stamp(key, signedIn.id().value());
    }

    @GetMapping("/staff/open-account")
    String form(@RequestParam(defaultValue = "") String house, Model model) {
        Map<String, String> form = new HashMap<>();
        form.put("house", house);
        form.put("from", words.today().withDayOfMonth(1).toString());
        return form(form, model);
    }

    private String form(Map<String, String> form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "houses",
                stores.billing().read(store -> List.copyOf(store.statements().houses())));
        model.addAttribute("key", Answers.key());
        return "staff-open-account";
    }

    /** «Открыть счёт»: under the number typed, or the next one of the rule. */
    @PostMapping("/staff/open-account")
    String open(@AuthenticationPrincipal SignedInStaff signedIn, @RequestParam Map<String, String> form, Model model) {
        String number = form.getOrDefault("number", "").strip();
        LocalDate from = Typed.orMissing(Typed.day(form.getOrDefault("from", "")));
        var opened = services.accounts()
                .open(new OpenAccount(
                        stamp(signedIn, form.getOrDefault("key", "")),
                        form.getOrDefault("house", ""),
                        form.getOrDefault("premises", ""),
                        number.isEmpty() ? null : number,
                        AccountKind.MANAGER,
                        from,
                        new Part(1, 1),
                        holder(form.getOrDefault("name", ""))));
        if (opened.why().isPresent()) {
            BillingAnswers.refused(model, opened.why().get());
            return form(form, model);
        }
        Recorded recorded = opened.result().orElseThrow();
        names.read(Typed.house(form.getOrDefault("house", "")));
        return "redirect:/staff/accounts/" + recorded.subject() + "?done=opened";
    }

    /** The facts name the debtor by an identifier that says nothing of the person. */
    private static Holder holder(String name) {
        return new Holder("d-" + UUID.randomUUID(), name);
    }

    @PostMapping("/staff/accounts/{account}/holder")
    String holder(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String account,
            @RequestParam Map<String, String> form,
            Model model) {
        LinkedAccount linked = look(signedIn, account);
        var passed = services.accounts()
                .pass(new ChangeHolder(
                        stamp(signedIn, form.getOrDefault("key", "")),
                        account,
                        Typed.orMissing(Typed.day(form.getOrDefault("from", ""))),
                        holder(form.getOrDefault("name", ""))));
        return after(signedIn, linked, passed, "holder", model);
    }

    @PostMapping("/staff/accounts/{account}/close")
    String close(
            @AuthenticationPrincipal SignedInStaff signedIn,
            @PathVariable String account,
            @RequestParam Map<String, String> form,
            Model model) {
        LinkedAccount linked = look(signedIn, account);
        var closed = services.accounts()
                .close(new CloseAccount(
                        stamp(signedIn, form.getOrDefault("key", "")),
                        account,
                        Typed.orMissing(Typed.day(form.getOrDefault("last", "")))));
        return after(signedIn, linked, closed, "closed", model);
    }

    private String after(
            SignedInStaff signedIn,
            LinkedAccount linked,
            io.saldo.billing.service.Outcome<Recorded> outcome,
            String done,
            Model model) {
        if (outcome.why().isPresent()) {
            BillingAnswers.refused(model, outcome.why().get());
            return shown(signedIn, linked, null, model);
        }
        stores.billing()
                .read(store -> store.statements().houseOf(linked.account().number()))
                .ifPresent(names::read);
        return "redirect:/staff/accounts/" + linked.account().number() + "?done=" + done;
    }
}
