#include "demo/plan_texts.h"

namespace kortisto::demo {

namespace {

constexpr PlanText kAdults[] = {
    {.service = "Sosiaalinen kuntoutus",
     .own_view = "Haluan päästä takaisin arjen rytmiin. Työttömyys on kestänyt kaksi vuotta, ja "
                 "päivät valuvat käsistä.",
     .professional_view = "Asiakas on motivoitunut ja tarvitsee alkuun tiiviin tuen. "
                          "Vuorokausirytmi on kääntynyt, ja asioiden hoitaminen on jäänyt.",
     .need = "Tuki arjen rytmiin, asioiden hoitamiseen ja kodin ulkopuolelle lähtemiseen.",
     .strengths = "Kädentaidot, huumori ja hyvä suhde sisareen.",
     .goals = "Herääminen ennen kello yhdeksää viitenä päivänä viikossa.\n"
              "Yksi harrastus kodin ulkopuolella.\n"
              "Hakemus kuntouttavaan työtoimintaan syksyyn mennessä.",
     .methods = "Keskustelut, viikkokalenteri, yhdessä asioiminen, luontokävelyt.",
     .meeting_frequency = "kerran viikossa, 90 minuuttia",
     .duration_estimate = "noin vuosi",
     .other_services = "Työvoimapalvelut; terveysaseman sairaanhoitaja.",
     .other_actors = "Työllisyysalueen omavalmentaja seuraa työtoiminnan hakemusta.",
     .supporters = "Sisar, joka käy viikonloppuisin.",
     .revised_goals = "Rytmi on löytynyt: säilyttäminen riittää.\n"
                      "Kuntouttavan työtoiminnan aloitus ja kaksi päivää viikossa.",
     .revised_frequency = "joka toinen viikko, 60 minuuttia",
     .end_reason = "Tavoitteet saavutettiin."},
    {.service = "Neuropsykiatrinen valmennus",
     .own_view = "Sain diagnoosin aikuisena. Haluan oppia, miten saan asiat tehtyä ilman, että "
                 "kaikki kasautuu.",
     .professional_view = "Toiminnanohjauksen vaikeus näkyy laskujen ja postin kasautumisena. "
                          "Visuaaliset keinot toimivat.",
     .need = "Keinoja toiminnanohjaukseen, ajan hahmottamiseen ja kuormituksen säätelyyn.",
     .strengths = "Tarkka kiinnostuksen kohteissaan, rehellinen, valmis kokeilemaan.",
     .goals = "Posti avataan kaksi kertaa viikossa yhdessä sovittuna aikana.\n"
              "Laskut maksetaan eräpäivään mennessä.\n"
              "Oma keino tunnistaa ylikuormitus ajoissa.",
     .methods = "Ratkaisukeskeinen valmennus, ajastimet ja muistilistat, etätapaamiset.",
     .meeting_frequency = "kerran viikossa, 60 minuuttia",
     .duration_estimate = "20 tapaamista",
     .other_services = "Psykiatrian poliklinikka, kontrolli kaksi kertaa vuodessa.",
     .other_actors = "Poliklinikan sairaanhoitaja vastaa lääkityksestä.",
     .supporters = "Puoliso.",
     .revised_goals = "Laskut hoituvat. Uusi tavoite: työpäivän tauotus ja palautuminen.",
     .revised_frequency = "kolmen viikon välein, 60 minuuttia",
     .end_reason = "Sovitut tapaamiset on pidetty."},
    {.service = "Tuettu asuminen kotiin vietynä",
     .own_view = "Haluan asua omassa kodissa. Tarvitsen jonkun, joka auttaa papereissa.",
     .professional_view = "Kielitaito ja järjestelmän vieraus vaikeuttavat asioimista; "
                          "asumistaidot ovat hyvät.",
     .need = "Ohjaus viranomaisasioinnissa ja lomakkeissa, tulkin kanssa.",
     .strengths = "Perhe ja naapurit, ruoanlaitto, sinnikkyys kielen opiskelussa.",
     .goals = "Asiakas osaa itse tarkistaa etuushakemusten tilan.\n"
              "Suomen kielen kurssi jatkuu tasolle B1.",
     .methods = "Kotikäynnit, selkokieli, tulkki etäyhteydellä.",
     .meeting_frequency = "kerran viikossa, 2 tuntia",
     .duration_estimate = "6–12 kuukautta",
     .other_services = "Kotoutumiskoulutus.",
     .other_actors = "Hyvinvointialueen sosiaaliohjaaja, kuukausittainen yhteispalaveri.",
     .supporters = "Seurakunnan ystävätoiminta.",
     .revised_goals = "Etuusasiat hoituvat. Uusi tavoite: työpaikan haku ja ansioluettelo.",
     .revised_frequency = "joka toinen viikko, 2 tuntia",
     .end_reason = "Asiakas muutti toiselle hyvinvointialueelle."},
};

constexpr PlanText kMinors[] = {
    {.service = "Neuropsykiatrinen valmennus lapselle ja perheelle",
     .own_view = "Koulussa on meteliä. Haluan, että aamulla ei huudeta.",
     .professional_view = "Siirtymät kuormittavat. Lapsi hyötyy ennakoinnista ja kuvista; "
                          "vanhemmat tarvitsevat yhteisen tavan toimia.",
     .need = "Tuki siirtymiin ja tunteiden säätelyyn kotona ja koulussa.",
     .strengths = "Hyvä muisti, eläinrakkaus, huumori.",
     .goals = "Aamutoimet sujuvat kuvien avulla neljänä päivänä viidestä.\n"
              "Lapsi osaa pyytää taukoa.",
     .methods = "Leikki, kuvatuki, vanhempien ohjaus, koulupalaveri kerran lukukaudessa.",
     .meeting_frequency = "kerran viikossa, 60 minuuttia",
     .duration_estimate = "lukuvuosi",
     .other_services = "Koulukuraattori; toimintaterapia.",
     .other_actors = "Luokanopettaja ja kuraattori toteuttavat kuvatukea koulussa.",
     .supporters = "Isovanhemmat.",
     .revised_goals = "Aamut sujuvat. Uusi tavoite: kaverin kanssa leikkiminen ilman aikuista.",
     .revised_frequency = "joka toinen viikko, 60 minuuttia",
     .end_reason = "Tavoitteet saavutettiin."},
    {.service = "Tukihenkilötoiminta nuorelle",
     .own_view = "Olisi kiva, että olisi joku aikuinen, joka ehtii.",
     .professional_view =
         "Nuori vetäytyy ja jää helposti yksin. Luottamus syntyy tekemisen kautta.",
     .need = "Turvallinen aikuinen ja mielekästä tekemistä kodin ulkopuolella.",
     .strengths = "Piirtäminen, pelit, lojaali ystävä.",
     .goals = "Yksi säännöllinen harrastus.\nKoulunkäynti jatkuu ilman luvattomia poissaoloja.",
     .methods = "Toiminnalliset tapaamiset nuoren toiveiden mukaan.",
     .meeting_frequency = "kaksi kertaa kuukaudessa, 3 tuntia",
     .duration_estimate = "vuosi",
     .other_services = "Koulupsykologi.",
     .other_actors = "Hyvinvointialueen sosiaalityöntekijä koordinoi.",
     .supporters = "Valmentaja uimaseurassa.",
     .revised_goals = "Uinti jatkuu kahdesti viikossa. Uusi tavoite: kesätyöpaikan haku.",
     .revised_frequency = "kerran kuukaudessa, 3 tuntia",
     .end_reason = "Nuori ei enää tarvitse tukihenkilöä."},
};

constexpr PlanText kOld[] = {
    {.service = "Kotiapu ja ulkoilutuki",
     .own_view = "Kaipaan juttuseuraa ja ulos pääsyä. Portaat ovat alkaneet pelottaa.",
     .professional_view = "Kaatumisen pelko on kaventanut elämänpiiriä. Muistissa ei huolta.",
     .need = "Turvallinen liikkuminen ja arjen askareissa avustaminen.",
     .strengths = "Tarinankertoja, ristikot, naapuriapu.",
     .goals = "Ulkoilu kaksi kertaa viikossa.\nAsiakas hoitaa kauppa-asiat itse lähikaupassa.",
     .methods = "Saattaminen, tasapainoharjoitukset, yhteinen kauppareissu.",
     .meeting_frequency = "kaksi kertaa viikossa, 2 tuntia",
     .duration_estimate = "toistaiseksi",
     .other_services = "Fysioterapia; kotihoidon lääkejakelu.",
     .other_actors = "Fysioterapeutti antaa kotiharjoitukset.",
     .supporters = "Tytär, joka soittaa joka ilta.",
     .revised_goals = "Ulkoilu säilyy. Uusi tavoite: kerhossa käynti kerran viikossa.",
     .revised_frequency = "kerran viikossa, 3 tuntia",
     .end_reason = "Asiakas muutti palvelukotiin."},
};

constexpr PlanText kSwedish[] = {
    {.service = "Stöd i vardagen",
     .own_view = "Jag vill klara mig hemma och orka med jobbet på deltid.",
     .professional_view = "Utmattningen har lättat. Klienten behöver hjälp att planera veckan.",
     .need = "Stöd i planering, vila och hushållsekonomi.",
     .strengths = "Ordningssinne, körsång, goda vänner.",
     .goals = "En veckoplan som håller.\nRäkningarna betalda i tid.",
     .methods = "Samtal, veckokalender, hembesök.",
     .meeting_frequency = "varannan vecka, 60 minuter",
     .duration_estimate = "ett halvt år",
     .other_services = "Företagshälsovården.",
     .other_actors = "Företagsläkaren följer upp arbetstiden.",
     .supporters = "En vän från kören.",
     .revised_goals = "Veckoplanen håller. Nytt mål: heltid från hösten.",
     .revised_frequency = "en gång i månaden, 60 minuter",
     .end_reason = "Målen nåddes."},
};

}  // namespace

const std::span<const PlanText> kPlansOfAdults = kAdults;
const std::span<const PlanText> kPlansOfMinors = kMinors;
const std::span<const PlanText> kPlansOfTheOld = kOld;
const std::span<const PlanText> kPlansInSwedish = kSwedish;

}  // namespace kortisto::demo
