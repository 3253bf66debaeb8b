#include "upkeep/strength.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zxcvbn.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/uninterrupted.h"
#include "vault/founding.h"

namespace kortisto::upkeep {

namespace {

// Below 2^20 guesses. At the usual cost of Argon2id, 64 MiB and three passes, a machine with
// several graphics cards makes some 10,000 a second: half of them, which it takes on average, in 52
// seconds.
constexpr double kFewestBits = 20;

// zxcvbn tries every reading of a digit as a letter: 64 bytes of "121212…" take it a quarter of a
// second, 100 take two seconds.
constexpr std::size_t kLongest = 64;

// What is tried first of all, in letters of ASCII: see fold().
constexpr std::string_view kOwnWords =
    "kortisto rekisteri asiakasrekisteri asiakas asiakkaat register klientregister kundregister "
    "klient client practice tunnuslause salasana salainen salaisuus losenord losenfras hemlig "
    "hemligt hemlighet hyvinvointi sosiaalipalvelu palvelu valfard socialservice suomi finland "
    "helsinki perkele kissa koira hevonen rakas aurinko alskling kesa talvi kevat syksy sommar "
    "vinter tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu "
    "marraskuu joulukuu januari februari mars april maj juni juli augusti september oktober "
    "november december maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai mandag "
    "tisdag onsdag torsdag fredag lordag sondag";

// A letter of Latin-1 as whoever guesses would write it without accents, by its second byte in
// UTF-8; else that byte. zxcvbn takes bytes for letters, and any beyond ASCII for one of a hundred.
char base_of(char second) {
  constexpr std::string_view kLetters = "ÄÅÉÖÜäåéöü";
  constexpr std::string_view kBases = "AAEOUaaeou";
  for (std::size_t i = 0; i < kBases.size(); ++i) {
    if (kLetters[2 * i + 1] == second) return kBases[i];
  }
  return second;
}

// One byte for a character: its base letter, or the last byte of its UTF-8. What would be longer
// than `out` is left out. Returns how many there are. REQUIRES: the text is UTF-8
std::size_t fold(std::string_view text, MutableBytes out) {
  constexpr char kLatin1 = '\xc3';  // the first byte of U+00C0 to U+00FF
  const auto continues = [&](std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80;
  };
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size() && size < out.size(); ++i) {
    if (continues(i + 1)) continue;
    const bool latin1 = i > 0 && continues(i) && text[i - 1] == kLatin1;
    out[size++] = static_cast<std::uint8_t>(latin1 ? base_of(text[i]) : text[i]);
  }
  return size;
}

std::string folded(std::string_view text) {
  std::string out(text.size(), '\0');
  out.resize(fold(text, {reinterpret_cast<std::uint8_t*>(out.data()), out.size()}));
  return out;
}

void add_words(std::vector<std::string>& words, std::string_view text) {
  constexpr std::size_t kShortest = 3;  // "Oy" tells nothing
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find_first_of(" ,.-"));
    if (word.size() >= kShortest) words.emplace_back(word);
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
}

// Of each name the whole and its words: "Esimerkkipalvelu Koivu" makes "Koivu2026" a poor one.
std::vector<std::string> words_of(std::span<const std::string> names) {
  std::vector<std::string> words;
  for (const std::string& name : names) {
    const std::string whole = folded(name);
    if (!whole.empty()) words.push_back(whole);
    add_words(words, whole);
  }
  add_words(words, kOwnWords);
  return words;
}

// A number that a child leaves to its parent.
class SharedNumber {
 public:
  SharedNumber() {
    void* memory =
        mmap(nullptr, sizeof(double), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw system_error("allocate", "", errno);
    number_ = static_cast<double*>(memory);
  }
  ~SharedNumber() { munmap(number_, sizeof(double)); }
  SharedNumber(const SharedNumber&) = delete;
  SharedNumber& operator=(const SharedNumber&) = delete;

  [[nodiscard]] double& operator*() noexcept { return *number_; }

 private:
  double* number_;
};

// In a process of its own, which ends at once: zxcvbn keeps no copy of the passphrase, but what it
// notes of each word in it, place, length and the logarithm of its rank in a list, says which word
// it is, and it frees that as it stands. Not by the child's exit status, which is lost where the
// caller of the program ignores SIGCHLD.
double bits_of(const Secret& passphrase, std::span<const std::string> known) {
  const std::vector<std::string> words = words_of(known);
  std::vector<const char*> dictionary;
  dictionary.reserve(words.size() + 1);
  for (const std::string& word : words) dictionary.push_back(word.c_str());
  dictionary.push_back(nullptr);
  Secret text(kLongest + 1);  // ends with a zero byte
  (void)fold(passphrase.text(), text.bytes().first(kLongest));

  constexpr double kNone = -1;
  SharedNumber bits;
  *bits = kNone;
  const pid_t child = fork();
  if (child < 0) throw system_error("fork", "", errno);
  if (child == 0) {  // nothing here throws
    *bits = ZxcvbnMatch(text.text().data(), dictionary.data(), nullptr);
    _exit(0);
  }
  (void)uninterrupted([&] { return waitpid(child, nullptr, 0); });
  if (*bits == kNone) throw Error(ErrorKind::unexpected, {"error.zxcvbn", {}});
  return *bits;
}

}  // namespace

void require_strong(const Secret& passphrase, std::span<const std::string> known) {
  vault::require_passphrase(passphrase);
  if (bits_of(passphrase, known) >= kFewestBits) return;
  throw Error(ErrorKind::invalid, {"error.passphrase.weak", {}},
              Message{"hint.passphrase.strong", {}});
}

}  // namespace kortisto::upkeep
