// Registers as this program writes them.
#include <sqlite3.h>

#include <stdexcept>

#include "seeded_random.h"
#include "vault/founding.h"
#include "vault/key_slot.h"
#include "vault/store.h"
#include "vault/unlock.h"
#include "vault_device.h"
#include "vector_set.h"

namespace kortisto::test {

namespace {

using vault::Store;

constexpr crypto::Argon2Cost kCheap{.memory_kib = 8192, .passes = 1, .lanes = 1};
constexpr std::int64_t kMade = 1'700'000'000;
constexpr std::size_t kPage = vault::kBlockSize;

Secret secret_of(std::string_view text) {
  return Secret::copy_of(bytes_of(text));
}

// A register in memory; what it gets is committed, and remembered as its content.
class Register {
 public:
  explicit Register(std::uint64_t seed, std::string passphrase = "Kes\xc3\xa4illan valo")
      : random_(seed), passphrase_(std::move(passphrase)) {
    auto founding = vault::found_vault(secret_of(passphrase_), kCheap, kMade, &random_);
    recovery_ = founding.recovery_key.text();
    open(std::move(founding.data_key));
    store_->found(founding.header);
  }

  Register& write(std::uint64_t offset, Bytes bytes) {
    store_->write(offset, bytes);
    content_.resize(std::max<std::size_t>(content_.size(), offset + bytes.size()));
    std::copy(bytes.begin(), bytes.end(), content_.begin() + static_cast<long>(offset));
    store_->commit();
    return *this;
  }
  Register& truncate(std::uint64_t size) {
    store_->truncate(size);
    content_.resize(size);
    store_->commit();
    return *this;
  }

  Register& change_passphrase(std::string passphrase) {
    const auto unlocked = vault::unlock(*device_, secret_of(passphrase_));
    passphrase_ = std::move(passphrase);
    store_->replace_key_area(
        vault::with_new_passphrase(unlocked->header, unlocked->position, unlocked->data_key,
                                   secret_of(passphrase_), kCheap, kMade + 1000, &random_),
        kMade + 1000);
    return *this;
  }

  Register& new_data_key(std::string passphrase, const vault::RecoveryKeys& recovery) {
    passphrase_ = std::move(passphrase);
    auto founding = vault::found_anew(store_->header(), data_key_, secret_of(passphrase_), kCheap,
                                      recovery, kMade + 2000, &random_);
    if (recovery.fresh) recovery_ = founding.recovery_key.text();
    open(std::move(founding.data_key));
    store_->found(founding.header);
    const File content = std::move(content_);
    return write(0, content);
  }

  [[nodiscard]] Vector vector(std::string why) {
    Vector vector;
    vector.why = std::move(why);
    vector.file.resize(device_->size());
    device_->read(0, vector.file);
    vector.secrets = {{"passphrase", passphrase_}, {"recovery", recovery_}};
    vector.content = content_;
    vector.data_key = join<32>({std::as_const(data_key_).bytes()});
    return vector;
  }

 private:
  void open(Secret data_key) {
    data_key_ = std::move(data_key);
    device_ = std::make_unique<MemoryDevice>();
    store_ = std::make_unique<Store>(
        *device_, std::as_const(data_key_).bytes(),
        Store::Options{.create = true, .kept_nodes = 1024, .random = &random_});
    store_->refresh();
  }

  SeededRandom random_;
  std::string passphrase_;
  std::string recovery_;
  Secret data_key_;
  std::unique_ptr<MemoryDevice> device_;
  std::unique_ptr<Store> store_;
  File content_;
};

File text(std::size_t size) {
  constexpr std::string_view kWords = "Nothing in this register is about anybody. ";
  File bytes;
  while (bytes.size() < size) bytes.push_back(static_cast<std::uint8_t>(kWords[bytes.size() % 43]));
  return bytes;
}

// A small database. SQLite notes its own version in what it writes; it is taken out, so that every
// version gives the same bytes.
File database() {
  sqlite3* handle = nullptr;
  if (sqlite3_open(":memory:", &handle) != SQLITE_OK ||
      sqlite3_exec(handle,
                   "PRAGMA page_size = 4096;"
                   "CREATE TABLE tree (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                   "INSERT INTO tree (name) VALUES ('koivu'), ('m\xc3\xa4nty'), ('kuusi');"
                   "CREATE TABLE bird (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                   "INSERT INTO bird (name) VALUES ('kurki');",
                   nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::logic_error(sqlite3_errmsg(handle));
  }
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(handle, "main", &size, 0);
  File file(bytes, bytes + size);
  sqlite3_free(bytes);
  sqlite3_close(handle);
  std::fill(file.begin() + 96, file.begin() + 100, std::uint8_t{0});
  return file;
}

void add_generations(VectorSet& set) {
  Register made(3);
  made.write(0, text(5000));
  set.add("two-pages", made.vector("Content that ends within its second page; generation 1."));
  const File before = set["two-pages"].file;
  made.write(100, text(20));
  set.add("two-pages-later", made.vector("The register two-pages, one commit later."));
  made.change_passphrase("Talven hiljaisuus");
  set.add("new-passphrase",
          made.vector("The register two-pages-later with a new passphrase for the same data key."));
  made.new_data_key("Syksyn sade", {.kept = {1}});
  set.add("new-data-key", made.vector("The register new-passphrase under a new data key. The "
                                      "recovery key is the old one."));
  made.new_data_key("Lumen tuoksu", {.fresh = true, .label = "kassakaapissa"});
  set.add("new-recovery-key", made.vector("The register new-data-key under another data key, with "
                                          "another recovery key, whose label is kassakaapissa."));
}

}  // namespace

void add_good_vectors(VectorSet& set) {
  set.add("smallest",
          Register(8)
              .write(0, {})
              .new_data_key("H\xc3\xa4m\xc3\xa4r\xc3\xa4n aika",
                            {.fresh = true, .label = "kassakaapissa"})
              .vector("No content and no block: the file that kortisto-format(5) shows whole."));
  set.add("empty", Register(1).write(0, text(1)).truncate(0).vector("No content, but a bitmap."));
  Vector one = Register(2).write(0, text(kPage)).vector("One page, full.");
  one.wrong_secrets = {{"passphrase", "kes\xc3\xa4illan valo"},
                       {"recovery", one.secrets["recovery"]}};
  one.wrong_secrets["recovery"][10] = one.wrong_secrets["recovery"][10] == '0' ? '2' : '0';
  set.add("one-page", one);
  add_generations(set);
  set.add("depth-1", Register(4)
                         .write(0, text(10))
                         .write(100 * kPage, text(kPage))
                         .vector("Pages 0 and 100: a map of depth 1, with zeros between them."));
  set.add("depth-2", Register(5)
                         .write(72 * 93 * kPage, text(3))
                         .vector("One page at the place where a map needs depth 2."));
  set.add("deeper-than-needed", Register(6)
                                    .write(200 * kPage, text(1))
                                    .write(0, text(kPage))
                                    .truncate(77)
                                    .vector("A map that was deeper once and stays so."));
  set.add("database",
          Register(7)
              .write(0, database())
              .vector("An SQLite database: the table bird with one row, tree with three."));
}

}  // namespace kortisto::test
