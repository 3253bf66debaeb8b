#include "demo/names.h"

#include <cstddef>

namespace kortisto::demo {

namespace {

constexpr Name kFinnishWomen[] = {
    {"Aino", "aino"},     {"Helmi", "helmi"}, {"Kaarina", "kaarina"}, {"Anneli", "anneli"},
    {"Elina", "elina"},   {"Päivi", "paivi"}, {"Tuula", "tuula"},     {"Sanna", "sanna"},
    {"Kerttu", "kerttu"}, {"Venla", "venla"}, {"Iida", "iida"},       {"Minna", "minna"},
    {"Hilkka", "hilkka"}, {"Oona", "oona"},
};
constexpr Name kFinnishMen[] = {
    {"Onni", "onni"},     {"Eino", "eino"},     {"Väinö", "vaino"}, {"Juhani", "juhani"},
    {"Tapani", "tapani"}, {"Mikko", "mikko"},   {"Jukka", "jukka"}, {"Leo", "leo"},
    {"Elias", "elias"},   {"Oskari", "oskari"}, {"Timo", "timo"},   {"Heikki", "heikki"},
    {"Pekka", "pekka"},   {"Aleksi", "aleksi"},
};
constexpr Name kFinnishFamilies[] = {
    {"Korhonen", "korhonen"},       {"Virtanen", "virtanen"},     {"Mäkinen", "makinen"},
    {"Nieminen", "nieminen"},       {"Hämäläinen", "hamalainen"}, {"Laine", "laine"},
    {"Heikkinen", "heikkinen"},     {"Koskinen", "koskinen"},     {"Järvinen", "jarvinen"},
    {"Lehtonen", "lehtonen"},       {"Saarinen", "saarinen"},     {"Salminen", "salminen"},
    {"Turunen", "turunen"},         {"Öhman", "ohman"},           {"Ylönen", "ylonen"},
    {"Mäki-Petäjä", "maki-petaja"},
};

constexpr Name kSwedishWomen[] = {
    {"Kristina", "kristina"}, {"Ann-Sofie", "ann-sofie"}, {"Åsa", "asa"},     {"Ebba", "ebba"},
    {"Gunilla", "gunilla"},   {"Linnéa", "linnea"},       {"Märta", "marta"}, {"Siv", "siv"},
};
constexpr Name kSwedishMen[] = {
    {"Johan", "johan"}, {"Karl-Gustav", "karl-gustav"},
    {"Göran", "goran"}, {"Anders", "anders"},
    {"Håkan", "hakan"}, {"Emil", "emil"},
    {"Björn", "bjorn"}, {"Rasmus", "rasmus"},
};
constexpr Name kSwedishFamilies[] = {
    {"Johansson", "johansson"}, {"Nyman", "nyman"},           {"Lindholm", "lindholm"},
    {"Karlsson", "karlsson"},   {"Lindström", "lindstrom"},   {"Holmberg", "holmberg"},
    {"Sjöblom", "sjoblom"},     {"Söderström", "soderstrom"}, {"Åberg", "aberg"},
};

constexpr Name kSamiWomen[] = {
    {"Máret", "maret"},
    {"Ánne", "anne"},
    {"Biret", "biret"},
    {"Elle", "elle"},
    {"Inger-Máijá", "inger-maija"},
    {"Sárá", "sara"},
};
constexpr Name kSamiMen[] = {
    {"Áilu", "ailu"}, {"Niillas", "niillas"}, {"Jovnna", "jovnna"},
    {"Ánte", "ante"}, {"Heaika", "heaika"},   {"Piera", "piera"},
};
constexpr Name kSamiFamilies[] = {
    {"Aikio", "aikio"},     {"Näkkäläjärvi", "nakkalajarvi"}, {"Magga", "magga"},
    {"Länsman", "lansman"}, {"Guttorm", "guttorm"},           {"Laiti", "laiti"},
    {"Valle", "valle"},
};

constexpr Name kRussianWomen[] = {
    {"Ольга", "olga"},  {"Наталья", "natalya"}, {"Светлана", "svetlana"},
    {"Ирина", "irina"}, {"Юлия", "yulia"},      {"Людмила", "lyudmila"},
};
constexpr Name kRussianMen[] = {
    {"Сергей", "sergei"},  {"Алексей", "aleksei"}, {"Дмитрий", "dmitri"},
    {"Михаил", "mikhail"}, {"Андрей", "andrei"},   {"Фёдор", "fyodor"},
};
constexpr Name kRussianFamilies[] = {
    {"Иванова", "ivanova"},   {"Смирнова", "smirnova"}, {"Кузнецова", "kuznetsova"},
    {"Соколова", "sokolova"}, {"Лебедева", "lebedeva"},
};
constexpr Name kRussianFamiliesOfMen[] = {
    {"Иванов", "ivanov"},   {"Смирнов", "smirnov"}, {"Кузнецов", "kuznetsov"},
    {"Соколов", "sokolov"}, {"Лебедев", "lebedev"},
};

constexpr Name kArabicWomen[] = {
    {"فاطمة", "fatima"}, {"مريم", "maryam"}, {"زينب", "zainab"}, {"نور", "noor"}, {"ليلى", "layla"},
};
constexpr Name kArabicMen[] = {
    {"أحمد", "ahmed"}, {"علي", "ali"}, {"يوسف", "yusuf"}, {"حسين", "hussein"}, {"عمر", "omar"},
};
constexpr Name kArabicFamilies[] = {
    {"الحسن", "alhassan"}, {"العلي", "alali"},     {"الأحمد", "alahmed"},
    {"حداد", "haddad"},    {"الخطيب", "alkhatib"},
};

constexpr Name kVietnameseWomen[] = {
    {"Thị Hoa", "thihoa"},     {"Thị Lan", "thilan"}, {"Ngọc Ánh", "ngocanh"},
    {"Thu Hương", "thuhuong"}, {"Mỹ Linh", "mylinh"},
};
constexpr Name kVietnameseMen[] = {
    {"Văn Minh", "vanminh"},   {"Đức Anh", "ducanh"},     {"Quốc Bảo", "quocbao"},
    {"Hữu Phước", "huuphuoc"}, {"Thành Đạt", "thanhdat"},
};
constexpr Name kVietnameseFamilies[] = {
    {"Nguyễn", "nguyen"}, {"Trần", "tran"}, {"Phạm", "pham"}, {"Võ", "vo"}, {"Đặng", "dang"},
};

constexpr Names kNames[] = {
    {"fi", kFinnishWomen, kFinnishMen, kFinnishFamilies, kFinnishFamilies},
    {"sv", kSwedishWomen, kSwedishMen, kSwedishFamilies, kSwedishFamilies},
    {"se", kSamiWomen, kSamiMen, kSamiFamilies, kSamiFamilies},
    {"ru", kRussianWomen, kRussianMen, kRussianFamilies, kRussianFamiliesOfMen},
    {"ar", kArabicWomen, kArabicMen, kArabicFamilies, kArabicFamilies},
    {"vi", kVietnameseWomen, kVietnameseMen, kVietnameseFamilies, kVietnameseFamilies},
};

constexpr Place kFinnishTowns[] = {
    {"00990", "Helsinki", "Helsinki"},   {"02990", "Espoo", "Espoo"},
    {"33990", "Tampere", "Tampere"},     {"20990", "Turku", "Turku"},
    {"40990", "Jyväskylä", "Jyväskylä"}, {"70990", "Kuopio", "Kuopio"},
    {"90990", "Oulu", "Oulu"},           {"53990", "Lappeenranta", "Lappeenranta"},
};
constexpr Place kSamiVillages[] = {
    {"99870", "Inari", "Inari"},
    {"99980", "Utsjoki", "Utsjoki"},
    {"99490", "Hetta", "Enontekiö"},
};
constexpr Place kSwedishTowns[] = {
    {"06990", "Borgå", "Porvoo"},
    {"65990", "Vasa", "Vaasa"},
    {"10990", "Ekenäs", "Raasepori"},
    {"22990", "Mariehamn", "Maarianhamina"},
};
constexpr std::string_view kFinnishStreets[] = {
    "Koivukuja",     "Pihlajapolku", "Kuusitie",   "Haapakuja", "Vaahteratie",
    "Esimerkkikatu", "Katajatie",    "Lepikkötie", "Mäntytie",  "Tuomipolku",
};
constexpr std::string_view kSwedishRoads[] = {
    "Björkgränden", "Rönnstigen", "Granvägen", "Aspgränden", "Exempelgatan", "Lönnvägen",
};

}  // namespace

const std::span<const Place> kPlaces = kFinnishTowns;
const std::span<const Place> kSamiPlaces = kSamiVillages;
const std::span<const Place> kSwedishPlaces = kSwedishTowns;
const std::span<const std::string_view> kStreets = kFinnishStreets;
const std::span<const std::string_view> kSwedishStreets = kSwedishRoads;

const Names& names_of(Origin origin) noexcept {
  return kNames[static_cast<std::size_t>(origin)];
}

}  // namespace kortisto::demo
