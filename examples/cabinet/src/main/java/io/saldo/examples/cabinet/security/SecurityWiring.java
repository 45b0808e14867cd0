package io.saldo.examples.cabinet.security;

import io.saldo.cabinet.staff.StaffSessions;
import io.saldo.examples.cabinet.setting.CabinetProperties;
import io.saldo.examples.cabinet.wiring.Cabinet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may come in, and what every answer tells the browser. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityWiring {
    private static final String CONTENT =
            "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none';" + " frame-ancestors 'none'";

    /** What anybody may ask for; everything else is for who is signed in. */
    static final String[] OPEN = {
        "/sign-in",
        "/register",
        "/register/**",
        "/restore",
        "/restore/**",
        "/letter/**",
        "/personal-data",
        "/gateway/*/notices",
        "/staff/sign-in",
        "/unsubscribe/**",
        "/site.css",
        "/icon.svg",
        "/icons.svg",
        "/favicon.ico"
    };

    /** What the demonstration shows to anybody besides: there is no mailbox to look into. */
    private static final String[] LETTERS = {"/letters"};

    @Bean
    CsrfTokenRepository csrf(Cookies cookies) {
        var csrf = new CookieCsrfTokenRepository();
        csrf.setCookieName(cookies.name("csrf"));
        csrf.setCookieCustomizer(cookie -> cookie.path("/")
                .httpOnly(true)
                .secure(cookies.name("csrf").startsWith("__Host-"))
                .sameSite("Lax"));
        return csrf;
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Cabinet cabinet,
            StaffSessions staff,
            Cookies cookies,
            CsrfTokenRepository csrf,
            Environment environment,
            CabinetProperties settings)
            throws Exception {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(demo ? LETTERS : OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new SessionFilter(cabinet, staff, cookies), AnonymousAuthenticationFilter.class)
                // every request signs in by its cookie: a new token for each would spoil the forms of other windows;
                // the page of signing in and that of signing out put a new one in place
                .csrf(each -> each.csrfTokenRepository(csrf)
                        // a bank has no cookie of ours: what it tells is signed
                        .ignoringRequestMatchers("/gateway/*/notices")
                        // a mailbox that stops letters by one request (RFC 8058) has none either
                        .ignoringRequestMatchers("/unsubscribe/*")
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(each -> each.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(each -> each.authenticationEntryPoint(
                        (request, response, none) -> toSignIn(request, response, cookies)))
                .headers(headers -> headers.contentSecurityPolicy(each -> each.policyDirectives(content(settings)))
                        .referrerPolicy(each -> each.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(each -> each.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Forms go to this host alone, and where a browser follows them on: to the bank. */
    private static String content(CabinetProperties settings) {
        String bank = settings.bank().address();
        return CONTENT + "; form-action 'self'" + (bank.isBlank() ? "" : " " + bank);
    }

    /** One page for every address, existing or not; where to go on is kept in a cookie. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, Cookies cookies)
            throws IOException {
        if (StaffAccess.isOfStaff(request.getRequestURI())) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/staff/sign-in");
            return;
        }
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET") && Cookies.isOurs(path)) {
            cookies.back(response, path);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in");
    }

    /** Nobody is looked up here: the library signs in. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("users are signed in by the cabinet's own services");
        };
    }
}
